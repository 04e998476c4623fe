/** What mysqldump writes, and statements in general, and what is read in them. */

const u = undefined;
export type Rows = (string | undefined)[][];
export interface SqlCase {
  readonly name: string;
  readonly text: string;
  readonly tables: Record<string, [columns: string, rows: Rows]>;
  readonly losses?: Record<string, number>;
  readonly complete?: boolean;
}

export const MYSQL = `-- MySQL dump 10.13  Distrib 8.0.33
/*M!999999\\- enable the sandbox mode */
/*!40101 SET @OLD_CHARACTER_SET_CLIENT=@@CHARACTER_SET_CLIENT */;
DROP TABLE IF EXISTS \`users\`;
CREATE TABLE \`users\` (
  \`id\` int NOT NULL AUTO_INCREMENT,
  \`name\` varchar(50) DEFAULT 'it''s, (x)' COMMENT 'a, b',
  \`key\` enum('a','b'),
  b bit(1),
  PRIMARY KEY (\`id\`),
  KEY \`idx\` (\`name\`),
  UNIQUE KEY u (b),
  CONSTRAINT \`fk\` FOREIGN KEY (\`id\`) REFERENCES \`x\` (\`id\`)
) ENGINE=InnoDB;
LOCK TABLES \`users\` WRITE;
/*!40000 ALTER TABLE \`users\` DISABLE KEYS */;
`;

export const statements: readonly SqlCase[] = [
  {
    name: 'rows that SET names the values of',
    text: `${MYSQL}INSERT INTO \`users\` SET \`name\`='O\\'Brien, a=1; \\\\', id = 1, b = NULL;
INSERT IGNORE INTO db.users SET users.id := 2, name=CONCAT('x', 'y') ON DUPLICATE KEY UPDATE name='z';
REPLACE INTO new SET \`a b\`="q", c=DEFAULT;
REPLACE INTO new SET c=-1.5, d='
INSERT INTO x';
INSERT INTO users VALUES (3,'n','k','b');
UNLOCK TABLES;
-- Dump completed
INSERT INTO users SET id = 4`,
    tables: {
      users: [
        'id name key b',
        [
          ['1', "O'Brien, a=1; \\", u, ''],
          ['2', "CONCAT('x', 'y')", u, u],
          ['3', 'n', 'k', 'b'],
          ['4', u, u, u],
        ],
      ],
      new: [
        'a b c d',
        [
          ['q', u, u],
          [u, '-1.5', '\nINSERT INTO x'],
        ],
      ],
    },
  },
  {
    name: 'mysqldump: extended inserts, escapes, conditional comments, a trigger',
    text: `${MYSQL}INSERT INTO \`users\` VALUES (1,'O\\'Brien','a\\\\b',b'1'),(2,'x''y',NULL,_binary '\\0z'),(007,'','\\n\\r\\t\\Z\\"\\%\\_\\q',0xFF00);
INSERT INTO \`db\`.\`users\` (\`name\`,\`id\`) VALUES ('n',4), ( 'm' , 5 );
REPLACE INTO \`users\` VALUES (6,"dq \\"x\\"",DEFAULT,NOW());
/*!50000 INSERT INTO \`users\` VALUES (8,_utf8mb4'q',-1.5e10,_binary 0xAB) */;
UNLOCK TABLES;
DELIMITER ;;
CREATE TRIGGER x BEFORE INSERT ON users FOR EACH ROW BEGIN
INSERT INTO log VALUES (1,'no');
END ;;
DELIMITER ;
INSERT IGNORE INTO undefined VALUES (1,LOAD_FILE('/etc/passwd')) ON DUPLICATE KEY UPDATE a='it''s; (x)';
INSERT INTO last VALUES ROW(1,'x'), ROW(2,'y');
-- Dump completed
`,
    tables: {
      users: [
        'id name key b',
        [
          ['1', "O'Brien", 'a\\b', "b'1'"],
          ['2', "x'y", '', '\0z'],
          ['007', '', '\n\r\t\x1a"\\%\\_q', '0xFF00'],
          ['4', 'n', u, u],
          ['5', 'm', u, u],
          ['6', 'dq "x"', u, 'NOW()'],
          ['8', 'q', '-1.5e10', '0xAB'],
        ],
      ],
      undefined: ['(column 1) (column 2)', [['1', "LOAD_FILE('/etc/passwd')"]]],
      last: [
        '(column 1) (column 2)',
        [
          ['1', 'x'],
          ['2', 'y'],
        ],
      ],
    },
  },
  {
    name: 'mysqldump of two databases',
    text: 'USE `a`;\nCREATE TABLE `t` (`x` int) ENGINE=x;\nINSERT INTO `t` VALUES (1);\nUSE `b`;\nCREATE TABLE `t` (`y` int, `z` int);\nINSERT INTO `t` VALUES (2,3);\n',
    tables: { t: ['x', [['1']]], 'b.t': ['y z', [['2', '3']]] },
  },
  {
    name: 'a table defined twice, differently',
    text: 'CREATE TABLE t (a int);\nINSERT INTO t VALUES (1);\nCREATE TABLE t (b int, c int);\nINSERT INTO t VALUES (2,3);\n',
    tables: { t: ['a', [['1']]], 't (2)': ['b c', [['2', '3']]] },
  },
  {
    name: 'ragged rows, with and without names',
    text: "CREATE TABLE t (a int, b int);\nINSERT INTO t VALUES (1,2,3),(4);\nINSERT INTO t (b,a) VALUES (5,6,'x');\nINSERT INTO t (c) VALUES (7);\n",
    tables: {
      t: [
        'a b (column 3) c',
        [
          ['1', '2', '3', u],
          ['4', u, u, u],
          ['6', '5', 'x', u],
          [u, u, u, '7'],
        ],
      ],
    },
    losses: { raggedRows: 3 },
  },
  {
    name: 'names from the statement, interleaved tables, names of all kinds',
    text: 'INSERT INTO a.b ("x y", [z], `w`) VALUES (1,2,3);\nINSERT INTO c (d) VALUES (1);\nINSERT INTO a.b ("x y", [z], `w`) VALUES (4,5,6);\nINSERT INTO __proto__ (constructor,__proto__) VALUES (1,2);\n',
    tables: {
      'a.b': [
        'x y z w',
        [
          ['1', '2', '3'],
          ['4', '5', '6'],
        ],
      ],
      c: ['d', [['1']]],
      ['__proto__']: ['constructor __proto__', [['1', '2']]],
    },
  },
  {
    name: 'rows without a statement',
    text: "(1,'Ada','a\\'b@x.org',NULL),\n(2,'Bo','bo@x.org','z'),\n(3,'Cy','cy@x.org','z'),\n",
    tables: {
      '': [
        '(column 1) (column 2) (column 3) (column 4)',
        [
          ['1', 'Ada', "a'b@x.org", ''],
          ['2', 'Bo', 'bo@x.org', 'z'],
          ['3', 'Cy', 'cy@x.org', 'z'],
        ],
      ],
    },
  },
  {
    name: 'comments behind values, and hyphens that are none',
    text: "INSERT INTO t (a, b, c) VALUES\n(1 -- id, key\n, 2 -- x)\n, 'x' -- 'y'\n),\n(3--id, a\n,8,'z -- no, comment'),\n(-4,9,'a--b'),(5, 2023-01-01, NULL -- none\n);\n",
    tables: {
      t: [
        'a b c',
        [
          ['1', '2', 'x'],
          ['3', '8', 'z -- no, comment'],
          ['-4', '9', 'a--b'],
          ['5', '2023-01-01', ''],
        ],
      ],
    },
  },
  {
    name: 'comments in all places',
    text: "# a\n-- it's b\n/* c; INSERT INTO x VALUES (0); */\nCREATE TABLE t (a int, b int);\nINSERT /* d */ INTO t /* e */ (a, -- f\n b) VALUES -- g\n(1, /* h, */ 2), -- i\n/* j */ (3,4) ; -- k\n",
    tables: {
      t: [
        'a b',
        [
          ['1', '2'],
          ['3', '4'],
        ],
      ],
    },
  },
  {
    name: "MySQL's comments behind a number sign, in all places",
    text: `# it's a dump
CREATE TABLE \`t\` ( # it's
  \`a\` int, # (x,
  b text, c text # 'y
);
INSERT INTO \`t\` # x (a)
VALUES # it's, (0,'0','0')
# (0,'0','0'),
(1,'a # b','#'), # it's; (0)
(2# two, it's
,'c'# ', '
, NULL # none
), # the last, it's
(# x
3,'d' # y
'e','f') # it's
# and more;
;
SET x = 1; # it's
INSERT INTO t SET a = 4, # it's
  b = 'g' # ,
  , c = 'h';
`,
    tables: {
      t: [
        'a b c',
        [
          ['1', 'a # b', '#'],
          ['2', 'c', ''],
          ['3', 'de', 'f'],
          ['4', 'g', 'h'],
        ],
      ],
    },
  },
  {
    name: 'a number sign where MySQL is not: a comment only between rows, a name, an operator, a date',
    text: `INSERT INTO "#t" (a#, "b") VALUES (5 # 3, '#'), # it's
(#2020-01-02#, 'x'); INSERT INTO #u VALUES (1)
`,
    tables: {
      '#t': [
        'a# b',
        [
          ['5 # 3', '#'],
          ['#2020-01-02#', 'x'],
        ],
      ],
      '#u': ['(column 1)', [['1']]],
    },
  },
];
