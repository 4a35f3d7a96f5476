-- Comments of tables, columns, indexes and partitions, in many languages.

-- case: German
CREATE TABLE in_german (id INT PRIMARY KEY COMMENT 'Schlüssel für Größe', KEY (id) COMMENT 'über ß') COMMENT = 'Die Äpfel sind süß';
ALTER TABLE in_german COMMENT = 'Öfter mal was Neues';

-- case: French
CREATE TABLE in_french (id INT PRIMARY KEY COMMENT 'l''élève où çà') COMMENT 'cœur, naïf, « guillemets »';
ALTER TABLE in_french ADD a INT COMMENT 'déjà vu à l’œil';

-- case: Spanish and Portuguese
CREATE TABLE in_spanish (id INT PRIMARY KEY COMMENT '¿Qué año? ¡Mañana!') COMMENT 'São João, coração';

-- case: Polish and Czech
CREATE TABLE in_polish (id INT PRIMARY KEY COMMENT 'zażółć gęślą jaźń') COMMENT 'příliš žluťoučký kůň';

-- case: Turkish
CREATE TABLE in_turkish (id INT PRIMARY KEY COMMENT 'ığüşöç İ') COMMENT 'İstanbul''da bir gün';

-- case: Russian and Ukrainian
CREATE TABLE in_russian (id INT PRIMARY KEY COMMENT 'первичный ключ') COMMENT 'Съешь ещё этих мягких французских булок';
ALTER TABLE in_russian MODIFY id INT NOT NULL COMMENT 'їжак і ґанок';

-- case: Greek
CREATE TABLE in_greek (id INT PRIMARY KEY COMMENT 'κλειδί') COMMENT 'Ξεσκεπάζω τὴν ψυχοφθόρα βδελυγμία';

-- case: Arabic
CREATE TABLE in_arabic (id INT PRIMARY KEY COMMENT 'المفتاح الأساسي') COMMENT 'نص حكيم له سر قاطع';

-- case: Hebrew
CREATE TABLE in_hebrew (id INT PRIMARY KEY COMMENT 'מפתח') COMMENT 'דג סקרן שט בים';

-- case: Hindi and Bengali
CREATE TABLE in_hindi (id INT PRIMARY KEY COMMENT 'प्राथमिक कुंजी') COMMENT 'বাংলা ভাষা';

-- case: Thai
CREATE TABLE in_thai (id INT PRIMARY KEY COMMENT 'คีย์หลัก') COMMENT 'เป็นมนุษย์สุดประเสริฐ';

-- case: Chinese, both scripts
CREATE TABLE in_chinese (id INT PRIMARY KEY COMMENT '主键；编号（必填）') COMMENT '订单表：存储所有订单';
ALTER TABLE in_chinese ADD a INT COMMENT '繁體中文註解', COMMENT '新的「註解」';

-- case: Japanese
CREATE TABLE in_japanese (id INT PRIMARY KEY COMMENT '主キー、ｶﾅ') COMMENT 'いろはにほへと　ちりぬるを';

-- case: Korean
CREATE TABLE in_korean (id INT PRIMARY KEY COMMENT '기본 키') COMMENT '키스의 고유조건은';

-- case: Vietnamese
CREATE TABLE in_vietnamese (id INT PRIMARY KEY COMMENT 'khóa chính') COMMENT 'Tiếng Việt có dấu';

-- case: Georgian, Armenian, Ethiopic
CREATE TABLE in_georgian (id INT PRIMARY KEY COMMENT 'გასაღები') COMMENT 'բանալի ቁልፍ';

-- case: characters beyond the basic plane
-- since: 5.7
CREATE TABLE in_emoji (id INT PRIMARY KEY COMMENT 'plain') COMMENT 'plain too';
INSERT INTO in_emoji VALUES (1);

-- case: symbols
CREATE TABLE in_symbols (id INT PRIMARY KEY COMMENT '€ ¥ £ § ° ± → ∑ √ ∞ ≠') COMMENT '† ‡ … ‰ ™ ©';

-- case: quotes of all kinds
CREATE TABLE in_quotes (id INT PRIMARY KEY COMMENT 'it''s', a INT COMMENT "say ""hi""", b INT COMMENT 'tick ` and " and \' and ''''') COMMENT = "it's `all` \"here\"";

-- case: escapes
CREATE TABLE in_escapes (id INT PRIMARY KEY COMMENT 'line\nbreak\ttab\\backslash', a INT COMMENT 'per\%cent \_ \0 zero') COMMENT 'carriage\rreturn \z';

-- case: real line breaks
CREATE TABLE in_lines (id INT PRIMARY KEY COMMENT 'first line
second line; not the end
-- third line') COMMENT 'one
two';

-- case: comments like code
CREATE TABLE in_code (id INT PRIMARY KEY COMMENT '/* not a comment */', a INT COMMENT '-- nor this', b INT COMMENT '# nor that', c INT COMMENT '); DROP TABLE x; --') COMMENT = '/*!50000 nor this */';
ALTER TABLE in_code MODIFY a INT COMMENT 'ENGINE=MyISAM CHARSET=latin1 AUTO_INCREMENT=99';

-- case: empty comments
CREATE TABLE in_nothing (id INT PRIMARY KEY COMMENT '', a INT COMMENT 'something') COMMENT = '';
ALTER TABLE in_nothing MODIFY a INT COMMENT '';

-- case: long comments
CREATE TABLE in_length (id INT PRIMARY KEY COMMENT 'ääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääää') COMMENT 'ääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääää';

-- case: comments of statements in other languages
/* создает eine Tabelle */ CREATE TABLE with_remarks (id INT PRIMARY KEY /* 主键 */, -- ключ
  a INT # مفتاح
);
ALTER TABLE with_remarks /* für später */ ADD b INT -- 完
;
INSERT INTO with_remarks VALUES (1, 2, 3);

-- case: a comment is removed
CREATE TABLE comment_removed (id INT PRIMARY KEY, a INT COMMENT 'goes') COMMENT 'goes too';
ALTER TABLE comment_removed MODIFY a INT, COMMENT '';
