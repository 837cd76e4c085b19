/**
 * Templates that hold text: what each kind of them reads as. All others are left out, as are the citations,
 * notices and navigation boxes that most of them are.
 */
import { RichText } from './rich-text.ts';
import type { LineEnd, WikiPage } from './wikitext-inline.ts';
import { positionalArguments, type Range } from './wikitext-structure.ts';

interface Call {
  page: WikiPage;
  name: string;
  args: Range[];
  out: RichText;
  lineEnd: LineEnd;
}

type Rendering = (call: Call) => void;

/** Renders the argument at a place, from 1; the last one for 'last'. */
function argument(place: number | 'last'): Rendering {
  return ({ page, args, out, lineEnd }) => {
    const range = place === 'last' ? args.at(-1) : args[place - 1];
    if (range) page.render(range, out, lineEnd);
  };
}

/** Renders all arguments with something between them. */
function all(between: string): Rendering {
  return ({ page, args, out, lineEnd }) => {
    args.forEach((range, at) => {
      if (at > 0) {
        if (between.trim() === '') out.add(between);
        else out.separate(between);
      }
      page.render(range, out, lineEnd);
    });
  };
}

/** An argument as a string, without its links. */
function textOf(page: WikiPage, range: Range): string {
  const out = new RichText();
  page.render(range, out);
  return out.finish().text;
}

function literal(text: string): Rendering {
  return ({ out }) => out.add(text);
}

/** Something before the first argument. */
function after(prefix: string): Rendering {
  return (call) => {
    call.out.add(prefix);
    argument(1)(call);
  };
}

const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July'],
  ...['August', 'September', 'October', 'November', 'December'],
];

/** `{{Birth date|1815|12|10}}` is 10 December 1815. */
function date(first = 1): Rendering {
  return ({ page, args, out }) => {
    const [year = '', month = '', day = ''] = args
      .slice(first - 1, first + 2)
      .map((range) => textOf(page, range));
    if (!/^\d{1,4}$/.test(year)) {
      out.add(year);
      return;
    }
    const name = /^\d{1,2}$/.test(month) ? MONTHS[Number(month) - 1] : month;
    const parts = name ? [/^\d{1,2}$/.test(day) ? String(Number(day)) : '', name, year] : [year];
    out.add(parts.filter((part) => part !== '').join(' '));
  };
}

/** `{{convert|10|km|mi}}` is 10 km, `{{convert|10|to|20|km}}` 10 to 20 km. */
const measure: Rendering = ({ page, args, out }) => {
  const [value = '', unit = '', ...rest] = args.slice(0, 4).map((range) => textOf(page, range));
  const range = /^(?:to|and|or|by|x|-|–|to\(-\)|\+\/-|±)$/.test(unit);
  out.add((range ? [value, unit, ...rest] : [value, unit]).filter((part) => part !== '').join(' '));
};

/** `{{USS|Enterprise|CV-6}}` is USS Enterprise (CV-6). */
const ship: Rendering = ({ page, name, args, out }) => {
  const [first = '', second = '', third = ''] = args.map((range) => textOf(page, range));
  const [prefix, ship, number] =
    name === 'ship' ? [first, second, third] : [name.toUpperCase(), first, second];
  const suffix = number === '' ? '' : ` (${number})`;
  out.add(`${prefix} ${ship}${suffix}`.trim());
};

const TABLE: [names: string, rendering: Rendering][] = [
  [
    `nowrap|nobr|nobreak|no wrap|small|smaller|big|bigger|larger|large|resize|em|strong|bold|sc|smallcaps|small caps|
     allcaps|caps|var|mono|code|tt|kbd|samp|abbr|abbrlink|tooltip|quote|blockquote|cquote|quotation|bquote|poemquote|
     nihongo|script|plainlist|flatlist|plain list|flat list|startplainlist|indent|center|left|right|align|noitalic|
     noitalics|italic title|not a typo|typo|proper name|propername|transl|marriage|married|ill|interlanguage link|
     illm|link-interwiki|sortname|flag|flagcountry|flagu|country|country data|nts|val|num|number|formatnum|chem2|ce|
     unbulleted|film date|avoid wrap|nbsp text|wikt-lang|midsize|as written|sic|music|
     hidden begin|collapsible list item|keypress|key|button|url2|tlx`,
    argument(1),
  ],
  [
    'native name|native phrase|lang|langx|lang-x|wiktionary link|color|colour|font color|background color|fontcolor|font',
    argument(2),
  ],
  ['official website|official|website', argument(1)],
  [
    `ubl|unbulleted list|ublist|hlist|horizontal list|collapsible list|list collapsed|bulleted list|ordered list|
     blist|olist|cslist|comma separated entries|unbulletedlist|csl|hlist-comma`,
    all(', '),
  ],
  ['chem|sub|sup|su', all('')],
  ['frac|sfrac|fraction|ratio', all('/')],
  [
    `birth date|birth date and age|bda|birth-date|birth-date and age|birthdate|dob|birth date and age2|
     death date|dda|death date and age|death-date|death-date and age|deathdate|start date|start date and age|
     start-date|end date|end-date|dts|date|release date|release date and age|launch date|birth year and age|
     death year and age|birth year|founded date|foundation date`,
    date(),
  ],
  ['oldstyledate|old style date|oldstyledatedy', all(' ')],
  ['as of|asof', after('As of ')],
  ['circa|c.|ca.|c|ca|circ', after('c. ')],
  ['floruit|fl.|fl', after('fl. ')],
  ['usd|us$|usdollar|us dollar', after('US$')],
  ['eur|euro|€', after('€')],
  ['gbp|£|pound sterling', after('£')],
  ['convert|cvt|conv', measure],
  ['uss|hms|rms|ss|ms|mv|hmas|hmcs|sms|ship|usns|uscgc', ship],
  ['ndash|endash|en dash', literal('–')],
  ['mdash|emdash|em dash', literal('—')],
  ['spaced ndash|snd|spnd|spaced en dash|sndash', literal(' – ')],
  ['spaced mdash|snmd|spaced em dash', literal(' — ')],
  ['nbsp|space|thinsp|thin space|hair space|spaces', literal(' ')],
  ['!', literal('|')],
  ['=', literal('=')],
  ["'|apostrophe", literal("'")],
  ["'s", literal("'s")],
  ['bull|bullet|•|dot|·|middot|interpunct', literal(' · ')],
  ['degree|degrees', literal('°')],
  ['sharp', literal('♯')],
  ['flat', literal('♭')],
  ['pi', literal('π')],
];

const TEMPLATES: ReadonlyMap<string, Rendering> = new Map(
  TABLE.flatMap(([names, rendering]) => names.split('|').map((name) => [name.trim(), rendering] as const)),
);

/** `url|x|label`: the label, or the address as it is shown. */
const address: Rendering = (call) => argument(call.args.length > 1 ? 2 : 1)(call);

/** @returns false when the template holds no text */
export function renderTemplate(
  page: WikiPage,
  name: string,
  at: number,
  end: number,
  out: RichText,
  lineEnd: LineEnd,
): boolean {
  page.templates.add(name);
  const colon = /^(?:formatnum|lc|uc|ucfirst|lcfirst|nowrap) ?:/.exec(name)?.[0];
  if (colon !== undefined) {
    const from = page.text.indexOf(':', at) + 1;
    page.render({ from, to: end - 2 }, out, lineEnd);
    return true;
  }
  let rendering = TEMPLATES.get(name);
  if (name === 'url') rendering = address;
  // `{{lang-de|Ulme}}`
  else if (/^lang-[a-z-]{2,20}$/.test(name)) rendering = argument(1);
  if (!rendering) return false;
  const before = out.length;
  rendering({ page, name, args: positionalArguments(page, at, end), out, lineEnd });
  return out.length > before;
}
