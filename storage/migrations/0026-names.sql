-- How somebody is called where they talk with us, as the channel says it: for the people of the desk.
ALTER TABLE conversations ADD COLUMN person_name text;
