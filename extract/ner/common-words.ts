/** Common English words that compromise's lexicon lacks and that articles capitalise at a sentence's start. */
export const COMMON_WORDS: ReadonlySet<string> = new Set(
  `ability access account accounts achievement acquisition acquisitions activity adapter adapters addition
additions address addresses administration adopter adopters adoption advantage advice agreement alternative
alternatives amount analysis announcement announcements answer appearance application applications approach
approaches archive archives area areas argument article articles aspect aspects asset assets attack attention
audience author authors authority availability backend backup backups balance bank banks base basis behaviour
benefit benefits board body book books boot bootloader branch branches brand brands browser browsers budget
bug bugs build builds building business businesses campaign capacity capital card cards career case cases
cash category cause centre center chain change changes channel channels chapter chapters character characters
charter chip chips choice choices circle class classes clause client clients clone clones cloud clouds
cluster clusters code codename collaboration collection command commands comment comments commerce committee
commitment commodity communication communications community communities company companies comparison
compatibility competition competitor competitors compiler complaint complexity component components compose
computer computers computing concept concepts concern concerns condition conditions conference conferences
configuration conflict connection consequence container containers content contents contest context contract
contracts contribution contributions contributor contributors control controls controversy conversion copy
copies core corporation cost costs council counterpart country countries couple course court coverage craft
creation creator creators credit crisis critic criticism culture customer customers cycle daemon damage data
database databases date dates datacenter datacenters day days deal deals death debate debates decade decades
decision decisions default defaults degree delay delays deletion demand department dependency dependencies
deployment deployments descendant descendants description design designer designs desktop desktops detail
details developer development developments device devices difference differences direction director discount
discussion dispute disputes distribution distributions distro distros division document documentation
documents domain domains donation donations driver drivers earnings economy ecosystem edition editions
editor effect effects effort efforts election emulation employee employees enclosure end engine engineer
engineering engineers enterprise enterprises environment environments equipment error errors essay event
events evidence example examples exception exchange executive executives expansion expense experience
experiment experiments expert experts extension extensions facility fact facts factor failure failures
family families feature features fedora-based fee fees field fields file files filesystem finance firm firms
firmware fix fixes flag fleet focus folder fork forks form format formats forum forums foundation founder
founders framework frameworks freedom function functions fund funds funding future game games gateway
generation generations goal goals governance government governments grant graph group groups growth guest
guests guide guideline guidelines hand handler hardware head headquarters history home host hosting hosts
house hub hypervisor idea ideas identity image images impact implementation importance improvement
improvements incident income index individual industry influence information infrastructure initiative
initiatives inception innovation input inspiration installation installations installer instance instances
institution institutions instruction integration integrations interest interests interface interfaces
internet interoperability investigation investment investor investors invention issue issues item items
kernel kernels key keys kind kitten knowledge language languages law laws lawsuit layer layers lead leader
leaders leadership legacy legislation letter level levels libraries library licence licences license licenses
licensing life limit limits line lines link links list lists loader location locations logo logos look loss
machine machines magazine mailing maintainer maintainers maintenance majority makeup management manager
managers manifesto manual manufacturer manufacturers market marketing marketplace markets master material
matter measure mechanism media member members membership memory merger message messages method methods
metric microservices migration migrations milestone million mirror mirrors mission mode model models module
modules moment momentum money month months motive motto mount mounts movement name names nation nature
network networks networking newspaper node nodes number numbers object objects objection observer observers
offering offerings office officer officers operation operations operator operators opinion opponent opponents
opportunity opposition option options orchestration order organisation organisations organization
organizations origin origins outage outages outline output owner owners ownership package packages packaging
page pages panel panels paper papers part partner partners partnership partnerships parts party password
patch patches path pattern patterns payment people percent performance period periods permission person
phase phone place places plan plans plant platform platforms player plugin plugins point points policy
policies pool port portability ports position positions post power practice practices praise precedent
prediction predecessor presence president press pressure preview price prices pricing principle principles
priority privacy private problem problems procedure process processes processor processors producer product
production products profile profit program programme programmer programmers programming programs progress
project projects promise property proponents proposal proposals proprietary prospect protection protocol
protocols provider providers provision public publication publications publisher purchase purpose quality
quarter question questions race range rate rates rating reaction reactions reader readers reason reasons
rebuild rebuilds reception recognition record records recovery reference reform region regions registry
registries relation relations relationship relationships release releases reliability replacement
replacements report reporter reports repository repositories representative reputation request requests
requirement requirements research researcher researchers reseller resellers resolution resource resources
response responses responsibility rest result results revenue review reviews reviewer revision rights risk
rival rivals role roles roof root route row rule rules runner runners runtime runtimes safety sale sales
sample scale scandal scanner schedule scheduler scheme school science scope script scripts season secret
section sections sector security segment selection sense sentence series server servers service settlement
setup share shareholder shareholders shares shell shift shop side sign site sites size skill slogan snapshot
society socket sockets software solution solutions source sources space speaker specification
specifications speed spelling sponsor sponsors sponsorship spread stability stack stacks staff stage
stakeholder stakeholders standard standards start startup statement statements station statistics status
step steps stewardship storage store stores story strategy stream structure student students studies study
style sub subject subscriber subscription subscriptions subsidiary success successor successors suite suites
supplier supporter supporters supervision survey surveys swarm switch symbol system systems table tactic
target targets task tasks team teams technique techniques technologies technology term terms territory
test testing tests text theme theory thing things third-party thousand threat threats tie ties time timeline
title titles today token tool tooling toolkit tools topic total town tracker trade trademark trademarks
tradition traffic training transaction transfer transition translation trend tribute trouble trust turn
tutorial type types understanding unit units university update updates upgrade upgrades upstream usage use
user username utilities utility value values variant variants variety vendor vendors version versioning
versions victim video view views virtualisation virtualization vision voice volume volunteer volunteers vote
voters wave way ways weakness web website websites week weeks wikis winner word work worker workers workflow
workflows working workload workloads works workshop workshops workstation world writer writers year years
clusters sensible mainline downstream bug-for-bug built-in open-source non-profit nonprofit source-code
cloud-native decision-making co-founder co-founders long-term end-users third-parties two-thirds dissatisfied
controls rethinking rethought rewritten rebuilt renamed relaunched headquartered notable notably
purple lion seven pods pod blue red green white black panther tiger`
    .split(/\s+/)
    .filter(Boolean),
);
