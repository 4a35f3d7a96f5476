USE ${db};
INSERT INTO people VALUES (3, 'Shanghai', '3');
CREATE VIEW cards (card_number, addr) AS SELECT COUNT(*), addr FROM letters GROUP BY addr;
CREATE VIEW two AS SELECT c.card_number, v.addr FROM cards c JOIN people_view v ON v.addr = c.addr JOIN people p ON p.id = v.id AND p.addr = v.addr;
ALTER TABLE people MODIFY addr VARCHAR(50), ADD COLUMN note TEXT;
ALTER VIEW people_view AS SELECT id, addr, note FROM people WHERE addr <> 'Berlin';
