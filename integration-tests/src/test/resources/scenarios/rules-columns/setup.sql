CREATE TABLE ${db}.people (id INT PRIMARY KEY, addr VARCHAR(40), card_number VARCHAR(20), note_old TEXT, note_len INT GENERATED ALWAYS AS (CHAR_LENGTH(addr)) STORED, UNIQUE KEY by_card (card_number), KEY by_addr (addr), CONSTRAINT long_enough CHECK (CHAR_LENGTH(addr) > 1));
INSERT INTO ${db}.people (id, addr, card_number, note_old) VALUES (1, 'Hangzhou', '4711', 'a'), (2, 'Berlin', NULL, NULL);
CREATE TABLE ${db}.visits (id INT PRIMARY KEY, person INT, secret VARCHAR(20), FOREIGN KEY (person) REFERENCES people (id));
CREATE VIEW ${db}.addresses AS SELECT id, addr FROM ${db}.people WHERE addr IS NOT NULL;
