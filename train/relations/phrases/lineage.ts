/** Phrases: what comes from what, and what stands against it. */
import type { PhraseRow } from './phrase-row.ts';

export const lineage: readonly PhraseRow[] = [
  {
    relation: 'DERIVED_FROM',
    types: [
      ['Software', 'Software'],
      ['OperatingSystem', 'OperatingSystem'],
      ['ProgrammingLanguage', 'ProgrammingLanguage'],
      ['Product', 'Software'],
    ],
    phrases: `
S is a fork of O .
S was forked from O .
S is derived from O .
S is based on O .
S , a fork of O , is free .
S descends from O .
S is a rebuild of O .
S stems from O .
S , a port of O , was made by X .
S began as a fork of O .
S started from the code of O .
S , a dialect of O , has types .
S is a derivative of O .
S goes back to O .
S had begun as a set of patches to O .
S grew from O .
S is built from the sources of O .
X forked O into S .
S originated as O .
S evolved from O .
O is the basis of S .
S , itself derived from O , is small .
S is a variant of O .
S , whose browser is based on O rather than on X , blocks ads .
S , by X , was never a fork of O .
Developers of X created the fork S of O .
A group of users of O started S .
S , called X until 2020 , derives from O .
S was split off O .
S , extracted from O , became a project .
S , a free version of O , is small .
S is a soft fork of O .
S took its code from O .
S is O without X .
Z launched S , a fork of O .
S , a distribution based on O , is used by Z .
S is built on the base of O .
S builds upon the code of O .
S was developed out of O .
S uses the source of O .
X took O and made S of it .
S is rooted in O .
S was once a branch of O .
S is an edition of O .
S inherits most of its code from O .`,
  },
  {
    relation: 'SUCCESSOR_OF',
    types: [
      ['Software', 'Software'],
      ['Product', 'Product'],
      ['Protocol', 'Protocol'],
      ['Foundation', 'Foundation'],
      ['Person', 'Person'],
      ['Standard', 'Standard'],
    ],
    phrases: `
S succeeded O .
S is the successor of O .
S replaced O in 2015 .
S , which follows O , is faster .
S , the successor to O , adds cores .
O was replaced by S .
O was succeeded by S .
S supersedes O .
O , superseded by S , is no longer made .
S took over from O .
S took the place of O .
S emerged in 1999 from O .
O gave way to S .
O became S .
O was renamed S .
S grew out of O .
S was formed when O and X merged .
S , whose predecessor is O , came out in 2020 .
The forerunner of S was O .
S followed O as director .
After O came S .
S supplanted O .
S displaced O .
S continues O .
O , the precursor of S , had no network .
S took over the chair from O .
S , whom O had trained , succeeded her .
S , a machine that continued the line of O , was built .
S , unlike its predecessor , O , is a member .
S , called O until 2020 , is free .
O has become S .
S , formerly O , is a company .
O and X were united in S .
S , then still called O , was small .
S was to supplant O .
S in turn followed O .
S has been the name of O ever since .
S , unlike O , which it replaced , is fast .
S came after O .
S took over the tasks of O .
O was dropped in favour of S .
O was merged with X to form S .
S is the new name of O .
O changed its name to S .
O was later called S .
S was the answer after O was closed .
S inherits from O .
O ended , and S began .
Users of O were moved to S .
S replaces the older O .`,
  },
  {
    relation: 'INFLUENCED_BY',
    types: [
      ['Software', 'Software'],
      ['ProgrammingLanguage', 'ProgrammingLanguage'],
      ['Library', 'Library'],
      ['Person', 'Person'],
    ],
    phrases: `
S was influenced by O .
S was inspired by O and P .
S is modelled after O .
S , a framework modelled after O , is small .
S took ideas from O .
S borrows from O .
O influenced S .
O inspired S .
S follows the example of O .
The design of S was inspired by O .
S was created under the influence of O .
S owes its syntax to O .
S , an imitation of O , is free .
S is in the spirit of O .
O served as the model for S .
Ideas of S were taken from O and P .
The style of O had given S its idea .
S , modelled on O , was created by X .
S has much from O .
S was made after the model of O .
The language O was the model of S .
S , devised by X under the influence of O , is small .
The syntax of S resembles that of O .
S copies O .
S learned from O .`,
  },
  {
    relation: 'COMPETES_WITH',
    types: [
      ['Company', 'Company'],
      ['Software', 'Software'],
      ['Product', 'Product'],
    ],
    phrases: `
S competes with O and P .
S is a competitor of O .
S and O compete .
Competitors of S are O and P .
O , a rival of S , is cheaper .
S rivals O .
Its rivals are O and P , but S is older .
S vies with O .
Among the competitors of S is O .
S , released under X , competes with O .
S challenges O .
The market is shared by S and its competitor O .
O and P are S 's closest rivals .
Rivals such as O , P and X look like S .
S has competitors in O and P .
O , released by X , competes with S .
S fights O for the market .
S faces O and P .
S and O are rivals .
S stands against O and P in the market .
O is the main rival of S .
S , like Z a firm of X , competes with O .
S took customers from O , its competitor .`,
  },
  {
    relation: 'ALTERNATIVE_TO',
    types: [
      ['Software', 'Software'],
      ['Product', 'Product'],
      ['Library', 'Library'],
    ],
    phrases: `
S is an alternative to O .
S , an alternative to O , is free .
Alternatives to O are S and X .
S was developed by X as an alternative to O .
S can replace O .
S is a drop-in replacement for O .
Whoever does not want O takes S .
S is a substitute for O .
S serves as an alternative to O .
S is offered instead of O .
A free alternative to O is S .
S makes a lighter alternative to O .
O , a program by X , is an alternative , as is S .
S and X are alternatives to O .
S may be swapped in for O .
S , brought in by X as an alternative to O , is new .
S is used in place of O .
S is the free alternative to O .
Unlike Z , S is an alternative to O .
S wants to replace O .`,
  },
  {
    relation: 'COMPARED_WITH',
    types: [
      ['Software', 'Software'],
      ['Company', 'Company'],
      ['ProgrammingLanguage', 'ProgrammingLanguage'],
    ],
    phrases: `
Unlike O , S keeps no metadata .
S , unlike O , has no daemon .
Compared with O , S is small .
In contrast to O , S is free .
S is faster than O .
S differs from O .
S is often compared with O .
Whereas O needs a server , S does not .
Other than O , S has types .
S , unlike O which is bought by X , boots .
Unlike O and P , S lets users choose .
S is larger than O .
S is , in contrast to O , free .
While O is closed , S is open .`,
  },
];
