process.env.LOKET_TEST_DB = 'pglite';
