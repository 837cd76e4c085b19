/**
 * Words of MediaWiki in the languages of its largest wikis: the namespaces of files and categories, the word
 * of a redirect, the templates of a disambiguation page and of an infobox. A dump adds its own namespaces.
 */

function words(list: string): ReadonlySet<string> {
  return new Set(list.split('|').map((word) => word.trim()));
}

/** In lower case. */
export const FILE_NAMESPACES = words(
  `file|image|media|datei|bild|fichier|archivo|imagen|ficheiro|arquivo|imagem|immagine|bestand|afbeelding|plik|
   grafika|файл|изображение|fil|tiedosto|kuva|soubor|súbor|fájl|kép|ファイル|画像|文件|檔案|파일|그림|ملف|
   dosya|tập tin|hình|berkas|gambar|αρχείο|קובץ|fișier|imagine`,
);
export const CATEGORY_NAMESPACES = words(
  `category|kategorie|catégorie|categoría|categoria|categorie|kategoria|категория|категорія|kategori|luokka|
   kategória|カテゴリ|分类|分類|분류|تصنيف|thể loại|κατηγορία|קטגוריה`,
);

/** Namespaces of pages that are no articles, in English; always understood by MediaWiki. */
export const OTHER_NAMESPACES = words(
  `talk|user|user talk|wikipedia|wikipedia talk|project|project talk|wp|file talk|image talk|mediawiki|
   mediawiki talk|template|template talk|help|help talk|category talk|portal|portal talk|book|draft|special|
   module|timedtext|topic`,
);

/** Prefixes of other projects: their links are to no article of this wiki. */
export const OTHER_PROJECTS = words(
  `wikt|wiktionary|s|wikisource|q|wikiquote|b|wikibooks|n|wikinews|v|wikiversity|voy|wikivoyage|species|
   wikispecies|commons|c|d|wikidata|m|meta|mw|mediawikiwiki|w|foundation|incubator|phab|bugzilla|doi|iarchive|
   google|imdbname|imdbtitle|rfc|pmid|hdl|arxiv|oeis|mail`,
);

export const REDIRECT_WORDS = words(
  `redirect|weiterleitung|redirection|redirección|redireccion|redirecionamento|rinvia|rinvio|doorverwijzing|
   patrz|przekieruj|tam|перенаправление|перенаправлення|omdirigering|omdiriger|ohjaus|uudelleenohjaus|přesměruj|
   presmeruj|átirányítás|転送|リダイレクト|重定向|넘겨주기|تحويل|yönlendirme|đổi|alih|ανακατευθυνση|הפניה|redirecteaza`,
);

/** Names of templates in lower case, with spaces. */
const DISAMBIGUATIONS = words(
  `disambig|disambiguation|disamb|dab|disambiguation cleanup|disambig cleanup|hndis|human name disambiguation|
   geodis|place name disambiguation|place name disambig|letter-number combination disambiguation|
   letter-numbercombdisambig|numberdis|letterdis|mathdab|mathematical disambiguation|mil-unit-dis|
   military unit disambiguation|airport disambiguation|airport disambig|roaddis|road disambiguation|schooldis|
   school disambiguation|shipindex|hospital disambiguation|callsigndis|call sign disambiguation|biology disambiguation|
   species latin name disambiguation|species latin name abbreviation disambiguation|taxonomic authority disambiguation|
   taxonomy disambiguation|genus disambiguation|portal disambiguation|station disambiguation|begriffsklärung|
   homonymie|toponymie|patronymie|desambiguación|desambiguação|desambig|disambigua|doorverwijspagina|dp|
   ujednoznacznienie|неоднозначность|багатозначність|förgrening|flertydig|pekerside|täsmennyssivu|rozcestník|
   egyértlap|aimai|曖昧さ回避|消歧义|消歧義|동음이의|anlam ayrımı|định hướng|disambiguasi|αποσαφήνιση|פירושונים|توضيح`,
);

export function isDisambiguation(template: string): boolean {
  return DISAMBIGUATIONS.has(template);
}

/** Whether a template, in lower case, is an infobox. */
export function isInfobox(template: string): boolean {
  return (
    /^(?:infobox|infobulle|ficha de|карточка|картка|taxobox|automatic taxobox|speciesbox|subspeciesbox|geobox|chembox|drugbox)\b/u.test(
      template,
    ) ||
    template.startsWith('карточка') ||
    template.endsWith(' infobox')
  );
}

/** What an infobox is for: `infobox programming language` is for a programming language. */
export function infoboxKind(template: string): string {
  return template
    .replace(/^(?:infobox|infobulle|ficha de|карточка|картка)[ _]?/u, '')
    .replace(/ infobox$/, '')
    .replace(/\/.*/, '')
    .trim();
}
