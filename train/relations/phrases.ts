/**
 * Ways to say a relation, written for kith: the scorer learns from them what a few dozen articles say too seldom.
 * S is the subject, O and P are objects, X is somebody else of whom the sentence says something else.
 */
export interface PhraseRow {
  readonly relation: string;
  /** Types of subject and object; each pair is tried in turn. */
  readonly types: readonly (readonly [subject: string, object: string])[];
  readonly phrases: string;
}

export const PHRASES: readonly PhraseRow[] = [
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
X runs on S , a switch that O builds .`,
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
The magazine X printed S , an essay of O .`,
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
Users of X started S ; O was the first of them .`,
  },
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
X had been written by S of O .`,
  },
  {
    relation: 'USES',
    types: [
      ['Software', 'Software'],
      ['Software', 'Library'],
      ['Company', 'Software'],
      ['Product', 'Technology'],
      ['OperatingSystem', 'Software'],
      ['Software', 'Protocol'],
      ['Project', 'Concept'],
    ],
    phrases: `
S uses O .
S is based on O and P .
S relies on O for storage .
S builds on O .
S runs on top of O .
S stores its data in O .
S , which depends on O , is small .
O is used by S and X .
Users of O include S .
O is in use at S .
S employs O to keep its metadata .
S requires O .
S adopted O in 2016 .
S switched from X to O .
S has been using O for years .
S talks to its clients over O .
S draws its windows with O and P .
S carries O , a small chip .
Clusters of O are offered as S .
S , whose backend is O , keeps logs .
In S , O handles the network .
O brings speed to S .
Programs rely on the S profile , which requires O .
S , built with O , is fast .
S manages its packages with O .
S makes use of O .
S is powered by O .
O drives S .
S integrates O .
S embeds O as its engine .
S inherited O from X .
S , driven by O , stands in X .
Underneath S works O .
S puts O into its devices .
O is the default database of S .
S implements O .
S needs O to boot .
S is written against O .
S , a program that drives O , came out in 2010 .
S has a core of O .
S , with its O core , is sold by X .
S is built around O and P .
S finds its members through O .
Agreement among the servers of S is reached by O .
S , a web application based on O , lists the drafts .
Papers pass through O at S .
The machines of S have been powered by O since 2015 .
S made O the default in 2011 .
O was released with S .
S and X inherited O .
S , P and X have adopted O .
S rests on O , the engine of X .
S combines O with P .
S carries O and costs four dollars .
S , Y and X have been using O for years .
S is connected by O .
S keeps O for its storage .
O came to S in version 7 .
S opens its sockets by O .
For its web pages S takes O .
S , which contains O , is small .
S speaks to O .
S replaced X with O .`,
  },
  {
    relation: 'SUPPORTS',
    types: [
      ['Software', 'Software'],
      ['Software', 'FileFormat'],
      ['Software', 'Protocol'],
      ['Provider', 'OperatingSystem'],
      ['Software', 'ProgrammingLanguage'],
      ['Product', 'Standard'],
    ],
    phrases: `
S supports O and P .
S reads and writes O .
S understands O .
S works with O .
S can be programmed in O or in P .
S speaks O .
O is supported by S .
S offers images of O .
Support for O was added to S in 2019 .
S exports O and imports P .
S , programmed in O , is cheap .
S gives access through O and P .
S has bindings for O .
S can be extended in O .
Images of O are available at S .
S handles O , P and others .
S accepts O as input .
With S , one can mount O .
S has a driver for O .
S manages O as well .
S provides interfaces for O and P .
S renders O .
S added O in version 3 .
S serves O , among others .
S is able to run O .
S talks to databases such as O and P .
S schedules containers of O .
S lets users write O or P .
S , a mail server , supports both O and P .
Images of O , P and X are provided by S .
S generates code for O .
S simulates O .
S has been ported to O .
S , serving O , runs on the machine .
Modules of O can be loaded into S .
S compiles to O .
S takes files in O .
S is able to read O and to write P .
Extensions of S are written in O .
S can be driven from O and P .
S offers plugins for O , P and X .
O and P are understood by S .
Servers of S speak O and P .
At S , one can choose O .`,
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
S is among the modules of O .`,
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
S published the code and gave it to O .`,
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
S has been the name of O ever since .`,
  },
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
S remains in the hands of O .`,
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
S later became a part of O .`,
  },
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
S is O without X .`,
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
S , P and the rest of O voted .`,
  },
  {
    relation: 'RUNS_ON',
    types: [
      ['Software', 'OperatingSystem'],
      ['OperatingSystem', 'Architecture'],
      ['Product', 'OperatingSystem'],
      ['Software', 'Product'],
    ],
    phrases: `
S runs on O and P .
S is available for O .
S was ported to O .
S runs under O , P and others .
There are versions of S for O .
S can be installed on O .
S works on O .
S , the first board able to run O , was sold out .
O can run S .
S boots on O .
Ports of S to O exist .
S supports O and P as platforms .
S is released for O .
O hosts S .
S is at home on O .
S needs O to run .
The first version of S was for O .
S exists for O .
S , an app for O , is free .
On O , S runs as a service .
O , P and X run S .
S ran on O , a machine by X .
S , P and X run on O as well .
S has been ported to O and P .
S boots on O .
S , the last version for O , is old .
O is a target of S .`,
  },
  {
    relation: 'WRITTEN_IN',
    types: [
      ['Software', 'ProgrammingLanguage'],
      ['Library', 'ProgrammingLanguage'],
    ],
    phrases: `
S is written in O .
S , a program written in O , is small .
S is implemented in O and P .
S , an encoder implemented in O , is free .
S , a O program , prints it .
X wrote S in O .
S was rewritten in O .
The O program S is old .
S is a O library .
Its code , S , is in O .
S , written by X in O , is fast .
S is coded in O .
S consists of O and P .
O is the language of S .
S is a tool in O .
S was programmed in O .
S , a web application written in O , is hosted at X .
S , started by X and written in O , is new .
X wrote S , at first in O and then in P .
S , a O server by X , is fast .
S is made in O .
S , like the others in O , is small .`,
  },
  {
    relation: 'LICENSED_UNDER',
    types: [
      ['Software', 'License'],
      ['OperatingSystem', 'License'],
      ['Work', 'License'],
    ],
    phrases: `
S is licensed under O .
S , released under O , is free .
S is under O .
S is distributed under the terms of O .
S has been available under O since 2010 .
S carries O .
S changed its licence to O .
S was put under O .
The licence of S is O .
S is free software under O .
X publishes S under O .
O covers S .
S moved from X to O .
S , free under O , is small .
S remains under O .
S is hosted at X under O .
S , under O since 2010 , is free .
O applies to S .
Most of the code of S is covered by O .`,
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
S stood for O .`,
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
S had been at O with X .`,
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
The language O was the model of S .`,
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
S fights O for the market .`,
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
S is used in place of O .`,
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
S is larger than O .`,
  },
  {
    relation: 'COMPATIBLE_WITH',
    types: [
      ['Software', 'Software'],
      ['Product', 'Product'],
      ['OperatingSystem', 'OperatingSystem'],
    ],
    phrases: `
S is compatible with O .
S is binary compatible with O .
S , compatible with O , is free .
S works together with O .
S aims at compatibility with O .
S is a clone of O .
S , boards that fit O , are sold by X .
S speaks the protocol of O .
S can read the data of O .
S interoperates with O .
S , which is compatible with O , has covers .
S accepts the configurations of O .
S takes the modules of O .
S and O can be exchanged .`,
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
S and X are maintained by O .`,
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
O , which governs S , meets twice .`,
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
At X , O announced S .`,
  },
  {
    relation: 'HOSTED_BY',
    types: [
      ['Software', 'Product'],
      ['Project', 'Foundation'],
      ['Work', 'Organization'],
      ['Software', 'Provider'],
    ],
    phrases: `
S is hosted on O .
S is hosted by O .
The code of S lies on O .
O hosts S .
S , maintained by X on O , is free .
S is developed on O .
The repository of S is at O .
S runs on the servers of O .`,
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
O is a partner of S in X .`,
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
S , a citizen of O , specified X .`,
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
S ( born 1950 in O ) is a writer .`,
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
Their son S was a graduate of X .
S 's mother was O .
S , the son of the admiral O and husband of X , is rich .
S , daughter of O , wrote X .
S is a child of O and his wife P .
O , whose son S is , taught X .`,
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
S divorced O .`,
  },
];
