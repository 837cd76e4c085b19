/** Phrases: who makes, writes, founds and keeps something. */
import type { PhraseRow } from './phrase-row.ts';

export const making: readonly PhraseRow[] = [
  {
    relation: 'DEVELOPED_BY',
    types: [
      ['Software', 'Company'],
      ['Product', 'Company'],
      ['Software', 'Person'],
      ['Library', 'Organization'],
      ['Technology', 'Company'],
      ['OperatingSystem', 'Foundation'],
    ],
    phrases: `
S is developed by O and P .
S , a tool by O , runs in a browser .
O makes S .
O , the maker of S , is a small firm .
S is a product of O .
S is the answer of O to X .
O has built S since 2011 .
The developer of S is O .
O launched S in 2014 .
O released S as its first product .
S , developed at O , is written in X .
O 's S is widely used .
S and X of O are sold together .
S comes from O .
S was created by O in 2009 .
Engineers at O wrote S .
S , which O had introduced in 2005 , is still in use .
Among the products of O are S and X .
O is known for S .
O develops S , a server for small teams .
S , designed by O , replaced X .
O unveiled S , its first board .
S is O 's own implementation .
The chip S was manufactured by O .
O , whose browser S is based on X , has forty employees .
The set S by O shows five women .
O put the first version of S on sale in 1998 .
S , a program by the start-up O , was renamed later .
Its S module was programmed by O .
O offers S , a managed service .
Developers of O and P work on S .
S is produced at O .
O sells S to schools .
S , a desk-sized computer by O , was programmed by X .
S , a system on a chip by O , has one core .
O , the maker of S and of X , was host of the meeting .
S , a joint undertaking of O with P , flew in 2015 .
S , a cooperation of O with P , builds cores .
O published its S core .
X was bought by O , the vendor of S .
S , the architecture of O and P , is older .
S of O is for phones .
S is the corresponding initiative of O .
O publishes S , a magazine for teachers .
S , a controller designed by O itself , connects the ports .
S , an algorithm devised at O , finds members .
S , a giant machine manufactured by O , ran them .
S , the engine of O , is fast .
S , a web server from O , is small .
S is in development at O .
The S service of O keeps backups .
S was O 's own invention .
The firm O stands behind S .
Another firm , O , develops S .
X runs on S , a switch that O builds .
Z runs S , a tool that O made .
S , an engine made by O , is inside Z .
S of O follows Z .
O , which also makes Z , builds S .
S , the O product , is sold with X .
S and P of O are phones .
O brought out S in 2012 .
O 's line of S chips ended .
S was made at O .
S is a service by O .
O runs S , a cloud .
O has its own S .
O works on S .
S from O is a rival of Z .
At O , X and Y built S .
O 's developers wrote S .
S , the shop of O , sells X .
O keeps developing S .
Behind S is O .
S is the work of O .`,
  },
  {
    relation: 'AUTHORED_BY',
    types: [
      ['Work', 'Person'],
      ['ProgrammingLanguage', 'Person'],
      ['Protocol', 'Person'],
      ['Standard', 'Person'],
      ['Software', 'Person'],
    ],
    phrases: `
S was written by O .
S is a book by O and P .
O wrote S in 1978 .
O is the author of S .
S , whose designers were O and P , is the oldest of them .
O described it in the paper S .
O 's essay S appeared in 1999 .
S was designed by O at X .
S , a handbook by O , is in its fourth edition .
O published S , a report on safety .
In S , O laid the ground for a new theory .
O and P drew up S together .
The authors of S are O and P .
O , the inventor of S , lives in X .
S , invented by O , is used by X .
The novel S by O is set in X .
O edited S with P .
O had published S in 2010 .
S was conceived by O , then a student .
The article S , which O wrote for X , is often quoted .
The design of S goes back to O .
S , a program by O , draws maps .
O devised S while at X .
Readers know O as the author of S .
S by O was translated by X .
The film S was directed by O .
The statue S was made by O .
O composed S in three weeks .
X relies on S , an algorithm of O and P .
S , a program by O , is an alternative .
S from X and Y by O read the same registry .
S , a version of X specified by O and P , was new .
S , with which O laid the ground for X , came out in 1963 .
S , for which thanks are due to O , is small .
O , to whom S is due , advised them .
The board S was drawn by O .
S was written by O of X .
S , which O wrote with P , is in X .
O was the author of S and edited X .
The scheme S is the work of O .
O had also written S and P .
O has specified S .
S , created by O , has a web page .
The magazine X printed S , an essay of O .
S , originally a part of the editor Z , was written by O of X .
S , devised by O of X , is a cousin of Z .
Z is based on S , a language designed by O .
S , the work of O and P , came before Z .
S , a memoir by O , tells of Z .
O , one of her colleagues , is the author of S ; Z was another .`,
  },
  {
    relation: 'FOUNDED_BY',
    types: [
      ['Company', 'Person'],
      ['Foundation', 'Person'],
      ['Software', 'Person'],
      ['Organization', 'Organization'],
      ['Project', 'Person'],
      ['Project', 'Company'],
    ],
    phrases: `
S was founded by O and P .
O founded S in 1997 .
O , the founder of S , left in 2005 .
S was started by O .
O started S as a student .
S , a charity set up by O and P , gives grants .
O co-founded S with P .
S was co-founded by O .
S , which O and P called into life in 1992 , has a hundred members .
The founders of S are O and P .
S began as a project of O .
S was established by O in the spring of 2003 .
S was set up by X at the wish of O , its founder .
O then went on to found S .
S is the brainchild of O .
Together with P , O created S .
Before that O had launched S .
O created S in order to pay the servers .
S , founded in 1984 by O , has its seat in X .
S goes back to an initiative of O .
S was born in 2001 when O left X .
O and P opened S in a garage .
S was formed by O after the sale of X .
O , who also founded S , is its director .
In 2006 O brought S into being .
S was initiated by O .
The company S of the founder O was sold to X .
S , begun by O in 2009 , celebrates women .
Its founder O had left X to build S .
S , a spin-off , was founded by O , P and three others .
S had been started by O , a professor , and by his student P .
S , a company by O , P and X , makes boards .
O and P had started S independently of X .
S , started by O and written in X , is new .
S was created by O in 1992 .
O , a native of X , set up S .
S was formed by O and P .
O was among the founders of S .
S , formed in 2015 by O and P , is a charity .
The project S was begun by O at X .
Behind S stand its founders O and P .
S owes its existence to O .
In X , O and P founded S .
O , co-founder of S , gave a talk .
S , the firm of O , failed .
Users of X started S ; O was the first of them .
S , of which Z was born , had been founded by O .
Z came into the hands of S , a firm founded by O , a native of X .
Z was created by X , who then founded S with O .
O , who followed Z as leader , then founded S .
S is a charity that O and P began ; Z supports it .
S , among whose founders was O , is in X .`,
  },
  {
    relation: 'MAINTAINED_BY',
    types: [
      ['Software', 'Company'],
      ['Library', 'Organization'],
      ['Software', 'Person'],
      ['Standard', 'Organization'],
    ],
    phrases: `
S is maintained by O .
O maintains S .
S , maintained by O on X , is small .
The maintainer of S is O .
S is looked after by O .
O takes care of S .
S is kept by O .
Today O maintains S .
S is in the care of O .
S , run by O , lists them .
O manages S .
O is the maintainer of S .
S , a server maintained by O , supports X .
S , which O maintains , is hosted at X .
S , the standard that O maintains , came later .
O is the keeper of S .
S and X are maintained by O .
S , written by X , is now maintained by O .
O has maintained S since X left .
S is kept alive by O .
O looks after S and X .
O packages S .`,
  },
  {
    relation: 'ANNOUNCED_BY',
    types: [
      ['Software', 'Company'],
      ['Product', 'Person'],
      ['Foundation', 'Organization'],
    ],
    phrases: `
S was announced by O .
O announced S in May 2018 .
O unveiled S at X .
O presented S in X .
S , announced by O in 2020 , is new .
O revealed S .
S was presented by O .
O made S public in 2013 .
S , announced by O in September , has two ports .
O showed S for the first time at X .
At X , O announced S .
O , on a stage in X , announced S .
In 2011 , O announced that S was coming .`,
  },
  {
    relation: 'GOVERNED_BY',
    types: [
      ['Project', 'Foundation'],
      ['Standard', 'Organization'],
      ['Organization', 'Organization'],
      ['Institution', 'Organization'],
    ],
    phrases: `
S is governed by O .
S is overseen by O .
O oversees S .
S stands under the supervision of O .
O controls S .
S is a project of O .
The course of S is watched over by O .
The standard S is controlled by O .
S is led by O .
O governs S .
S , under the umbrella of O , grew .
S is supervised by O and P .
S is standardised by O .
A committee , O , decides on the course of S .
S was placed under the stewardship of O .
S is in the hands of O .
O decides on S .
S is run under O .
O , which governs S , meets twice .
O , the board of S , has five members .
S is a top-level project of O .
S is an incubating project of O .
S became a project of O in 2015 .
S , hosted by O , is neutral .
O sets the rules of S .
A council , O , leads S .`,
  },
  {
    relation: 'CONTRIBUTES_TO',
    types: [
      ['Company', 'Software'],
      ['Company', 'Foundation'],
      ['Person', 'Software'],
      ['Organization', 'Project'],
      ['Institution', 'Software'],
    ],
    phrases: `
S contributes to O .
S sponsors O .
S is a sponsor of O .
Sponsors of O include S and X .
O is funded by S .
S donated money to O .
S supports O with money .
O , paid for by S , is free .
S gave O its first grant .
O received money from S .
S pays developers of O .
S , a contributor to O , fixed it .
Contributors to O are S and X .
S finances O .
S invested in O .
S , O 's main backer , withdrew .
O is a handbook to which S and X contribute .
Patches for O came from S .
S took part in the work on O .
S helped to develop O .
The work on O was paid by S .
S wrote code for O .
S worked on O at X .
Donors such as S keep O alive .
S provides servers to O .
S was among the first sponsors of O .
Together with X and Y , S was among the sponsors of O .
Money for O came from S and X .
S directed the group that wrote O .
O was charged by S with the guidance .
S , his employer , sponsored the work on O .
S has been a patron of O .
S paid for O .
O is sponsored by S and X .
Y , X and S stand behind O with money .
S spent two million dollars on O .
S helps O with servers .
S brought its patches into O .
S published the code and gave it to O .
Among the donors of O are S , X and Y .
S and X have given money to O .
S is a platinum sponsor of O .
S has contributed code to O .
S contributes to O , P and X .
S lets its engineers work on O .
S donated X to O .
S gave X to O .
S employs the maintainers of O .
S backs O .
S , which uses Z , sponsors O .
S supported the founding of O .
S wrote large parts of O .
S helped O with a grant .
O got a grant of S .
O lives on gifts of S and X .
The servers of O are paid by S .
S submitted patches to O .
S has worked on O since 2015 .
S was involved in O .`,
  },
];
