/**
 * Names of infobox fields as LLMpedia prints them: Wikipedia's parameter names with a first capital and spaces
 * for underscores. In LLMpedia's page text the name is glued to its value, and this list says where to part
 * them; a field that is not listed is parted where a capital follows a small letter.
 */

const LISTS = {
  any: `Name|Names|Namespace|Native name|Other names|Other name|Alternative names|Former names|Former name|
    Formerly|Nickname|Nicknames|Type|Types|Status|Website|Websites|Url|Homepage|Logo|Logo caption|Image|
    Image size|Image caption|Caption|Alt|Abbreviation|Acronym|Motto|Slogan|Purpose|Location|Locations|Language|
    Languages|Country|Countries|Footnotes|Notes|References|Predecessor|Predecessors|Successor|Successors|
    Preceded by|Succeeded by|Related|Category|Categories|Id|Date|Dates|Year|Years|Field|Fields|Subject|Genre|
    Genres|Area|Owner|Owners|Ownership|Operator|Operators|Affiliation|Affiliations|Origin|Members|Membership`,
  software: `Author|Authors|Original author|Original authors|Developer|Developers|Maintainer|Maintainers|
    Collaborators|Contributors|Initial release|Initial release date|Released|Release date|Release|Launched|
    Launch date|Discontinued|Latest release|Latest release version|Latest release date|Latest preview version|
    Latest preview date|Latest version|Stable release|Preview release|Repository|Repo|Source code|Written in|
    Programming language|Programming languages|Engine|Engines|Operating system|Operating systems|Platform|
    Platforms|Supported platforms|Included with|Replaces|Replaced by|Size|Standard|Standards|License|Licence|
    Licenses|Licensing|Licensees|Alexa|Middleware|Service name|Implementation|Protocol|Protocols|File format|
    File formats|Filename extension|Extension|Extensions|Mime type|Paradigm|Paradigms|Designed by|Designer|
    Designers|Design|Typing discipline|Typing|Dialects|Influenced|Influenced by|Implementations|Major implementations|
    Compatible with|Dependencies|Requirements|Features`,
  operatingSystem: `Family|Os family|Working state|Source model|Rtm date|Ga date|Marketing target|
    Programmed in|Prog language|Update model|Package manager|Package managers|Kernel type|Kernel|Userland|Ui|
    User interface|Default user interface|Init system|Desktop environment|Support status|Based on|Derived from|
    Architecture|Architectures|Variants|Version|Versions|Codename`,
  company: `Trade name|Trading name|Company name|Company type|Traded as|Isin|Industry|Industries|Foundation|Founded|
    Founded by|Founded date|Founded place|Founder|Founders|Hq location|Hq location city|Hq location country|
    Headquarters|Headquarters location|Location city|Location country|Num locations|Number of locations|
    Area served|Areas served|Key people|Key person|Products|Product|Brands|Services|Service|Production|Revenue|
    Operating income|Net income|Profit|Aum|Assets|Total assets|Equity|Total equity|Num employees|
    Number of employees|Employees|Parent|Parent company|Parent organization|Divisions|Subsidiaries|Subsidiary|
    Subsid|Fate|Defunct|Dissolved|Merged into|Acquired by|Advertising|Registration|Current status|Users|Customers|
    Partners|Competitors|Funding|Investors|Ratio|Rating`,
  organisation: `Formation|Established|Extinction|Legal status|Focus|Region|Region served|Region served by|
    Membership year|Official language|Official languages|Leader title|Leader name|Leader|Leaders|President|
    Chairman|Chairperson|Chair|Chancellor|Vice chancellor|Rector|Dean|Director|Directors|Executive director|
    Secretary general|Secretary|General secretary|Chief executive|Ceo|Cto|Board of directors|Main organ|
    Parent organisation|Budget|Budget year|Staff|Staff year|Volunteers|Volunteers year|Students|Undergrad|Postgrad|
    Undergraduates|Postgraduates|Faculty|Academic staff|Administrative staff|Campus|Endowment|Mascot|Colors|
    Colours|Sports|Publisher|Publishers|Editor|Editors|Issn|Isbn|Frequency|Circulation|Governing body|Sponsor|
    Sponsors|Tax id|Method|Methods|Awards`,
  person: `Full name|Birth name|Birth date|Birth place|Born|Death date|Death place|Death cause|Died|Resting place|
    Nationality|Citizenship|Education|Alma mater|Occupation|Occupations|Profession|Employer|Employers|
    Organization|Organizations|Organisation|Organisations|Known for|Notable works|Notable work|Works|Title|Term|
    Term start|Term end|Office|Party|Political party|Movement|Opponents|Boards|Spouse|Spouses|Partner|Children|
    Parents|Mother|Father|Relatives|Residence|Home town|Years active|Net worth|Signature|Religion|Thesis title|
    Thesis year|Doctoral advisor|Academic advisors|Doctoral students|Notable students|Workplaces|Work institutions|
    Institutions|Discipline|Main interests|Notable ideas|Influences|Era|Height|Weight|Honours|Honors|Pen name`,
  settlement: `Official name|Settlement type|Subdivision type|Subdivision name|Subdivision type1|
    Subdivision name1|Subdivision type2|Subdivision name2|Established title|Established date|Government type|
    Governor|Mayor|Area total km2|Area land km2|Area water km2|Area km2|Area total|Area metro km2|Area urban km2|
    Elevation m|Elevation|Population|Population total|Population as of|Population estimate|Population density|
    Population density km2|Population metro|Population urban|Population demonym|Demonym|Demonyms|Timezone|
    Time zone|Utc offset|Timezone dst|Utc offset dst|Postal code type|Postal code|Postal codes|Area code|
    Area codes|Area code type|Iso code|Coordinates|Coordinates display|Capital|Largest city|Currency|Currencies|
    Gdp|Gdp nominal|Gdp nominal year|Hdi|Calling code|Driving side|Cctld|State|States|Province|District|
    County|Municipality|City|Continent|Borders|Seat|Twin towns`,
  hardware: `Manufacturer|Manufacturers|Model|Models|Cpu|Gpu|Memory|Storage|Display|Power|Connectivity|Generation|
    Introductory price|Units sold|Instruction set|Encoding|Endianness|Registers|Bits|Introduced|Process|Cores|
    Transistors|Price`,
  workOrEvent: `Director of photography|Producer|Producers|Writer|Writers|Starring|Music|Artist|Album|Label|Labels|
    Length|Recorded|Studio|Cover artist|Media type|Pages|Followed by|Venue|Venues|First|Last|Organizer|
    Organizers|Organised by|Organized by|Participants|Attendance|Begins|Ends|Previous|Next|Result|Combatants|
    Commanders|Casualties|Conflict|Place|Cause|Outcome|Deaths|Injuries`,
};

/** Every listed name. */
export const INFOBOX_FIELDS: ReadonlySet<string> = new Set(
  Object.values(LISTS).flatMap((list) => list.split('|').map((name) => name.trim())),
);

/** Length of the longest listed name, so that a search can stop. */
export const LONGEST_FIELD = Math.max(...[...INFOBOX_FIELDS].map((name) => name.length));
