process.env.LOKET_TEST_DB = 'postgres';
