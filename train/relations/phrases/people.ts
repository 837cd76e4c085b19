/** Phrases: where people work, studied and come from, and their families. */
import type { PhraseRow } from './phrase-row.ts';

export const people: readonly PhraseRow[] = [
  {
    relation: 'WORKS_FOR',
    types: [
      ['Person', 'Company'],
      ['Person', 'Institution'],
      ['Person', 'Foundation'],
      ['Person', 'Organization'],
      ['Person', 'Project'],
    ],
    phrases: `
S works for O .
S , an engineer at O , wrote the first version .
S is the chief executive of O .
O hired S in 2013 .
O appointed S as its chairman .
S , a professor at O , led the group .
S has led O since 2009 .
S , the president of O , spoke first .
S of O presented X .
S has presided over O since 2009 .
O is run by S .
S joined O in 2011 .
S took part as an astronaut of O .
The director of O is S .
O , whose chief executive is S , has grown .
S is employed by O .
S teaches at O .
S became head of O .
S heads O 's laboratory .
Researchers of O , among them S , found the flaw .
O , his employer , let S work on X .
S sits on the board of O .
S is a member of the staff of O .
At O , S designed X .
S had written it at O , where she led a team .
O 's chief technology officer S gave a talk .
S , vice president of O , announced X .
Under S , the director , O moved to X .
S was for many years an editor of O .
S succeeded X as chief executive of O .
S serves O as treasurer .
The physicist S at O built the detector .
S , who maintains the code at O , agreed .
S , a German engineer at O , wrote X .
S , an employee of O , took over the chair .
S had designed X at O .
At the O laboratory in X , S and Y invented the microscope .
S moved to O afterwards .
S then worked for O and moved to X .
O , where S advised them , paid for it .
S , a mathematician at O , is the wife of X .
S , a meteorologist of O , employed her .
S , then at O , wrote X .
S and X were colleagues at O .
S of O programmed it .
S was a developer at O until X bought it .
S is a fellow of O .
O 's boss S denied it .
S was in charge of X at O .
For O , S looks after X .
S , treasurer of O , signed .
S , the commissioner of O , opened it .
X had been written by S of O .
Z took over the chair from S , who works at O .
S , of O , wrote Z .
O , whose president is S , bought Z .
S , until then a professor at O , founded Z .
S from O met X of Z .
Under its director S , O grew .
S , O 's head of research , wrote to Z .
S has been with O since 2012 .
O named S its director , after Z had left .`,
  },
  {
    relation: 'EDUCATED_AT',
    types: [['Person', 'Institution']],
    phrases: `
S studied at O .
S graduated from O .
S , a graduate of O , wrote it .
S was a student at O .
S studied physics at O , where he met X .
S received her doctorate from O .
S attended O .
S , trained as an architect at O , wrote X .
S earned a degree at O and P .
S was educated at O .
S , a student of O , began it .
S and his student X began it at O .
S took his degree at O .
S is an alumnus of O .
S did a doctorate at O .
S learned mathematics at O .
S had read mathematics at O .
S graduated in mathematics at O .
O , where S had studied , gave him a prize .
S , an alumnus of O , edited it .
S holds a degree of O .
S , who holds a degree of O , took over .
S and his students X and Y began it at O .
S , trained at O , is the author of X .
S was taught at O .
S came to O as a student .
S left O with a doctorate .
S had been at O with X .
S , who took her degree at O , met X there .
S , the daughter of X , studied at O .
S , like X a graduate of O , founded Z .
S passed through O .`,
  },
  {
    relation: 'BORN_IN',
    types: [['Person', 'Place']],
    phrases: `
S was born in O .
S , born in O , wrote X .
S was born in O , P .
S was born in 1952 in O .
S , born in O as the child of X , is mayor .
S comes from O .
O is the birthplace of S .
S ( born 1950 in O ) is a writer .
S , a native of O , studied at X .
S was born and raised in O .`,
  },
  {
    relation: 'CITIZEN_OF',
    types: [['Person', 'Place']],
    phrases: `
S is a citizen of O .
S , a citizen of O and of P , was a student .
S obtained the citizenship of O .
S became a citizen of O .
S holds the citizenship of O .
S took the nationality of O .
S , a native of X , has been a citizen of O since 2001 .
S in 1901 obtained the citizenship of O .
S , a citizen of O , specified X .
S , from X , is a citizen of O .
S has been a citizen of O since 2010 .`,
  },
  {
    relation: 'CHILD_OF',
    types: [['Person', 'Person']],
    phrases: `
S is the son of O .
S is the daughter of O and P .
S , the son of the linguist O , studied at X .
S was born as the child of O .
S , a son of O , was an engineer .
O is the father of S .
O 's daughter S is a mathematician .
O and P had a son , S .
Her father O named her S .
S was the only child of O and of P .
S 's mother was O .
S , the son of the admiral O and husband of X , is rich .
S , daughter of O , wrote X .
S is a child of O and his wife P .
O , whose son S is , taught X .
S , the daughter of O and P , grew up in X .
S , whose father was O , studied at X .`,
  },
  {
    relation: 'MARRIED_TO',
    types: [['Person', 'Person']],
    phrases: `
S married O .
S is married to O .
S , the wife of O , wrote it .
S and his wife O lived in X .
S met his first wife , O , in X .
Her husband O survived S .
S , husband of O , died .
O became the wife of S .
In 1938 S married O in X .
S , the son of X and husband of O , is chief executive .
S is the husband of O , a mathematician at X .
S , whose wife O died , left X .
S divorced O .
S , married to O since 1990 , lives in X .
S and O were married .`,
  },
  {
    relation: 'MEMBER_OF',
    types: [
      ['Company', 'Organization'],
      ['Person', 'Organization'],
      ['Institution', 'Organization'],
      ['Place', 'Organization'],
      ['Company', 'Foundation'],
    ],
    phrases: `
S is a member of O .
S joined O in 2017 .
Members of O include S and X .
O counts S and X among its members .
S belongs to O .
S , a member of O since 1999 , voted .
O has members such as S .
S was admitted to O .
S is one of the founding members of O .
O was announced with premier members including X , S and others .
S plays for O .
S is a fellow of O .
S sits in O .
With S , O has ten members .
S is organised in O .
S , formed with X among its members , joined O .
O was formed with S , P and X among its members .
S , the airline , is a member of O .
S is a member of O , the association of X .
S , to which X belongs , is itself in O .
She is a member of O , and S is too .
S sat in O from 1999 on .
O , to which S belongs , meets in X .
S was elected to O .
S stood for O .
S is among the members of O .
S has been in O since 1995 .
S , a member of O , uses Z .
O , whose members are S and X , meets here .
S entered O .
S holds a seat in O .
Among the members of O are S , X and Y .`,
  },
];
