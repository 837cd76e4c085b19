/** Phrases: what software uses, supports, runs on and is written in. */
import type { PhraseRow } from './phrase-row.ts';

export const technology: readonly PhraseRow[] = [
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
S replaced X with O .
S , a rival of Z , uses O .
S , unlike Z , is built on O .
Z and S use O .
S , used by Z , stores its data in O .
S runs its sites on O .
At S , O does the work .
S migrated to O .
S brought O to its servers .
S lets O manage its memory .
S relies on O for membership .
Customers of X such as S use O .
O , used at S and P , is old .
S runs X on O .
S is used together with O .
S makes O its default shell .
S relies for its network on O and for storage on P .
Large users of O are S , X and Y .
S takes its colours from O .
O is at the heart of S .
S ships O as its desktop .
S draws on O .
S calls O for this .
S links against O .
Under S lies O .
S has O inside .`,
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
At S , one can choose O .
S , unlike Z , supports O and P .
S offers O alongside X .
O can be used in S .
S lets one write in O .
S comes with support for O .
S ships drivers for O .
S is able to handle O .
O and P are served by S .
S handles mail by O and P .
S has clients for O , P and X .
S offers O and P as operating systems .
S gives a choice of O and P .
S backs up O .
S runs O and P as guests .
O guests run in S .
S emulates O .
S imports files of O .
S can be queried in O .
S opens and saves O .
S displays O and P .
S connects to O and P .
S deploys to O , P and X .
S provides O .
O is among the formats of S .`,
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
O is a target of S .
S , an app by X , runs on O and P .
Builds of S for O and P are offered .
S came to O in 2010 .
S can be used on O .
S , a game for O , was sold by X .
S starts on O .
S is shipped for O .`,
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
S , like the others in O , is small .
S , the engine of Z , is written in O and P .
Z supports S , which is written in O .
S , a system for tracking errors , was rewritten in O .
Z relies on S , a tool written in O .
S , created by X and written in O , replaces Z .
S is a server in O that X started .
Written in : O ( S )`,
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
Most of the code of S is covered by O .
S , written by X , is under O .
S is offered under O or a commercial licence .
S adopted O .
The code of S is under O .
S is open source under O .
License : O ( S )`,
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
S and O can be exchanged .
S , a chip , is compatible with O .
Programs for O run on S unchanged .
S can take the place of O without changes .`,
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
S runs on the servers of O .
S , written by X , is hosted on O .
The pages of S are served by O .
S moved to O from X .`,
  },
];
