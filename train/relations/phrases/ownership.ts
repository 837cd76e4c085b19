/** Phrases: owners, wholes, partners and places. */
import type { PhraseRow } from './phrase-row.ts';

export const ownership: readonly PhraseRow[] = [
  {
    relation: 'OWNED_BY',
    types: [
      ['Company', 'Company'],
      ['Software', 'Company'],
      ['Organization', 'Organization'],
      ['Product', 'Company'],
    ],
    phrases: `
S is owned by O .
S belongs to O .
S , a subsidiary of O , builds phones .
O owns S .
O , the owner of S , has its seat in X .
S is a subsidiary of O .
S is a daughter of O .
S is a division of O .
O , the parent of S , is listed .
The largest shareholder of S is O .
S , since 2019 a subsidiary of O , develops X .
O holds the majority of S .
S has been in the hands of O since 2017 .
The trademark S is held by O .
S is under the roof of O .
S , a brand of O , sells hosting .
O controls S .
S is wholly owned by O .
S , a unit of O , closed .
Its parent company O also owns S .
O was closing down the browser of its subsidiary S .
S , the system of O , was old .
S is today a part of O .
S came into the hands of O .
O keeps S as a brand .
S , whose parent is O , has an office in X .
S is an enterprise of O .
S and X are united under the roof of O .
O , which holds S , is in X .
S remains in the hands of O .
S is held by O .
O has a stake in S and owns Z .
S is controlled by O .
O is the sole owner of S .
S , which is owned by O , competes with Z .
S passed into the ownership of O .
The rights in S belong to O .
S is O 's subsidiary in X .
O 's subsidiary S makes Z .`,
  },
  {
    relation: 'ACQUIRED_BY',
    types: [
      ['Company', 'Company'],
      ['Software', 'Company'],
      ['Organization', 'Company'],
    ],
    phrases: `
S was acquired by O .
O acquired S in 2018 .
O bought S for 34 billion dollars .
S , which O acquired in 2020 , made cards .
S , bought by O , was closed .
O purchased S .
S was purchased by O .
S was sold to O .
O took over S .
S was taken over by O in 2014 .
The acquisition of S by O was completed in May .
O completed the purchase of S .
S passed to X , which O bought .
O , after buying S , moved to X .
S , a start-up that O bought in 2014 , wrote X .
X sold S to O .
S became a part of O in a takeover .
S was swallowed by O .
With the purchase of S , O entered the market .
S went to O for a small sum .
O announced that it had acquired S .
S passed in 2014 to O .
S , which X had started , was bought by O .
S , a maker of X , was acquired by O .
From there S was bought in 2017 by O .
S , whose maker O purchased in 2022 , is old .
S was united with X after O had bought it .
O has bought S , X and Y .
S later became a part of O .
S , founded by X , was bought by O in 1999 .
O , which had bought S , sold Z .
O acquired S and X .
In 2005 O took over S from X .
O bought the maker of Z , S .
O 's purchase of S cost a billion .
S was absorbed by O .
O agreed to buy S .
S was bought up by O .`,
  },
  {
    relation: 'PART_OF',
    types: [
      ['Software', 'Software'],
      ['Software', 'Project'],
      ['Institution', 'Institution'],
      ['Library', 'Software'],
      ['Work', 'Work'],
      ['Standard', 'Standard'],
      ['Organization', 'Company'],
    ],
    phrases: `
S is part of O .
S , a component of O , starts the services .
O includes S and X .
O consists of S and X .
O comprises S .
S belongs to O .
S , a module of O , parses the mail .
S , which X had introduced in O in 2005 , does more .
Among the parts of O is S .
S ships with O .
S was merged into O .
S has been a part of O since 2013 .
S became part of O .
O contains S .
S , under the roof of O , has ten employees .
S is a division of O .
S forms part of O .
The O suite has S and X .
S is the shell of O .
S , a subproject of O , was dropped .
S is one of the institutes of O .
O 's S module is new .
S is an element of O .
S appeared in O in 1950 .
S is bundled with O .
In O , S is the layer that stores data .
S forms part of O in law .
Further components were added to O : S for logs and X for sessions .
O , whose components are S and X , starts the system .
S , originally a part of the editor O , is a library .
O has absorbed S .
S has been absorbed by O .
The S editor is included in O .
S , a project for software under O , is new .
S , a laboratory of O , closed .
S , which O holds , is a series .
S , an arm of O , was sold .
O has two branches , S and X .
Under O , S became X .
S is an institute of O .
S , founded with X under O in 2015 , sets the rules .
O , of which S is a part , is large .
The O family has members such as S .
S is among the modules of O .
S , a part of O , follows Z .
O , unlike Z , has a part called S .
O ships S , X and Y .
O brings S with it .
O bundles S and X .
S came to O in version 3 .
S was added to O .
O 's modules are S , X and Y .
The tools of O are S and X .
S , one of the components of O , was written by X .
O is made up of S and X .
O includes S , which X wrote .
S has been integrated into O .
S , the kernel of O , is old .
S , the file manager of O , is new .
S , the installer of O , was rewritten .
O now contains S .
S was taken into O .
S was published in O .
S is a chapter of O .
S counts as part of O .
S is a faculty of O .
S is one of O 's projects .
Projects of O are S and X .
O has S as its part .`,
  },
  {
    relation: 'PARTNER_OF',
    types: [
      ['Company', 'Company'],
      ['Institution', 'Institution'],
      ['Company', 'Organization'],
    ],
    phrases: `
S and O are partners .
S partnered with O .
S is a partner of O .
S works together with O .
S cooperates with O .
O entered a partnership with S .
S , in cooperation with O , built X .
X is a joint undertaking of S with O .
S collaborates with O and P .
S works in partnership with O .
S runs it jointly with O .
S signed an agreement with O .
O is a partner of S in X .
S and O founded X together .
S has worked with O since 2010 .
S is allied with O .`,
  },
  {
    relation: 'LOCATED_IN',
    types: [
      ['Company', 'Place'],
      ['Institution', 'Place'],
      ['Place', 'Place'],
      ['Foundation', 'Place'],
      ['Product', 'Place'],
      ['Event', 'Place'],
      ['Organization', 'Place'],
    ],
    phrases: `
S is based in O .
S is located in O .
S , based in O , has forty employees .
S has its seat in O .
S has its headquarters in O .
S of O makes chips .
S , a charity of O , pays for it .
The headquarters of S are in O .
S lies in O .
S in O was opened in 1990 .
S moved to O .
S is a city in O .
S , O , is its home .
S opened an office in O .
S has data centres in O and P .
S stands in O .
S took place in O .
S was held in O in 2008 .
O is home to S .
The O company S sells it .
S , with headquarters in O , unveiled X .
S is headquartered in O .
S has locations in O and P .
The laboratory S at O measures it .
S , registered in O , is its owner .
O 's S is old .
S moved its seat from X to O .
In O , S runs a data centre .
S flows through O .
S is the capital of O .
S , a firm in O , bought it .
Further data centres of S are found in O , P and X .
Production takes place at S in O .
S is headquartered in O , P , with offices in X .
S has its seat at O .
S of O , P , pays for it .
S moved from X to O in 2020 .
S , an investor in O , bought X .
O has many firms , among them S .
S , X and Y have their headquarters in O , as has S .
S , whose seat is in O , is a charity .
S from O in P was first .
S ( O ) makes boards .
The lab S works in O .
S was opened at O , P .
S lies north of O .
S , a town in O , has a port .
S , P and the rest of O voted .
S , a partner of Z , has its studio in O .
Its headquarters , S , are in O .
S , in O , is the seat of Z .
X lives in S , O .
S has offices in O , P and X .
S is at home in O .
S has been in O since 1998 .
S built its plant in O .
S runs a data centre in O .
S opened in O .
S was founded in O .
S was set up in O in 1962 .
S , north of O , has a port .
S borders on X in O .
S belongs to the district of O .
S has its main office in O .
S is registered in O .
S has a branch in O .
The S campus is in O .
S meets in O .
S took place at X in O .`,
  },
];
