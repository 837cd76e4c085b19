/** Types read off the last (or first) word of a name. */

export interface AffixRow {
  readonly type: string;
  /** How surely, 0 to 1. */
  readonly confidence: number;
  /** Words, in lower case. */
  readonly words: string;
}

/** Last word of a name of at least two words. */
export const SUFFIXES: readonly AffixRow[] = [
  { type: 'Foundation', confidence: 0.9, words: 'foundation stiftung trust' },
  {
    type: 'Institution',
    confidence: 0.85,
    words:
      'university college institute school academy laboratory observatory museum hospital ministry agency polytechnic library center centre department office bureau authority institution senate parliament congress assembly court gymnasium seminary conservatory',
  },
  {
    type: 'Company',
    confidence: 0.7,
    words:
      'technologies solutions holdings ventures industries enterprises motors airlines pharmaceuticals bank capital consulting hosting entertainment exchange corporation company bancshares energy electric electronics instruments railway railways lines airways insurance telecom broadcasting pictures semiconductor semiconductors bikes motors breweries brothers publishing publishers',
  },
  {
    type: 'Company',
    confidence: 0.5,
    words:
      'systems software networks computing labs studios group partners communications games records media press foods stores',
  },
  { type: 'License', confidence: 0.95, words: 'license licence licenses licences' },
  { type: 'OperatingSystem', confidence: 0.8, words: 'linux os bsd' },
  {
    type: 'Event',
    confidence: 0.75,
    words:
      'conference summit war battle olympics championship election festival con revolution day congress exhibition fair marathon symposium workshop riots massacre trial trials uprising crisis',
  },
  { type: 'Project', confidence: 0.8, words: 'project initiative' },
  {
    type: 'Organization',
    confidence: 0.75,
    words:
      'association alliance consortium union society committee council commission federation party sig band orchestra team club forum collaboration league navy army force forces corps guild chamber church order organization organisation group confederation',
  },
  {
    type: 'Place',
    confidence: 0.75,
    words:
      'river island islands county street city valley mountains mountain lake province district bay ocean sea peninsula beach park airport square road avenue boulevard lane hill hills heights coast gulf strait canyon desert forest bridge tower stadium arena cathedral castle palace capitol campus station harbor harbour port cemetery abbey garden gardens falls springs triangle region state building headquarters',
  },
  {
    type: 'Concept',
    confidence: 0.8,
    words: 'prize award medal award theorem law effect cup awards theory conjecture principle style',
  },
  {
    type: 'Product',
    confidence: 0.7,
    words: 'telescope satellite collider spacecraft probe rover phone watch supercomputer mainframe console',
  },
  { type: 'Protocol', confidence: 0.8, words: 'protocol' },
  { type: 'Standard', confidence: 0.7, words: 'standard specification standards' },
  { type: 'FileFormat', confidence: 0.7, words: 'format filesystem' },
  { type: 'Technology', confidence: 0.4, words: 'interface technology' },
  { type: 'Architecture', confidence: 0.6, words: 'architecture isa' },
  {
    type: 'Software',
    confidence: 0.55,
    words:
      'manager server engine framework toolkit desktop shell hypervisor studio panel store tool tools suite editor browser compiler daemon kernel virtual-machine environment installer system',
  },
  { type: 'Product', confidence: 0.6, words: 'service services cloud platform marketplace hub' },
  {
    type: 'Work',
    confidence: 0.65,
    words:
      'times journal magazine manifesto novel album symphony gazette tribune definition contract guidelines declaration handbook encyclopedia bible chronicle',
  },
];

/** First word of a name. */
export const PREFIXES: readonly AffixRow[] = [
  { type: 'Place', confidence: 0.7, words: 'lake mount saint cape port fort' },
  { type: 'Project', confidence: 0.6, words: 'project' },
  { type: 'Event', confidence: 0.7, words: 'battle siege treaty' },
  {
    type: 'Institution',
    confidence: 0.75,
    words: 'office bureau court college school academy bank house hospital',
  },
  { type: 'Institution', confidence: 0.75, words: 'university institute ministry department museum' },
];

function table(rows: readonly AffixRow[]): ReadonlyMap<string, AffixRow> {
  return new Map(rows.flatMap((row) => row.words.split(' ').map((word) => [word, row] as const)));
}

const byLast = table(SUFFIXES);
const byFirst = table(PREFIXES);

/** What the ends of a name say about its type; nothing for a name of one word. */
export function affixType(words: readonly string[]): AffixRow | undefined {
  const plain = words.filter((word) => !/^[\d.]+$/.test(word));
  if (plain.length < 2) return undefined;
  const first = (plain[0] as string).toLowerCase();
  if (plain[1] === 'of' && byFirst.has(first)) return byFirst.get(first);
  // "Royal Academy of Sciences": the head stands before "of".
  const of = plain.findIndex((word) => word === 'of' || word === 'for');
  const head = of > 1 ? byLast.get((plain[of - 1] as string).toLowerCase()) : undefined;
  return head ?? byLast.get((plain.at(-1) as string).toLowerCase()) ?? byFirst.get(first);
}
