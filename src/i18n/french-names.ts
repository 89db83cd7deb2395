/**
 * French articles before the names of groups and sources, and what « à » and « de » make of them:
 * « à l’armée malienne », « du JNIM », « d’AQMI ». The article goes by the first word: the data have
 * names without one, and moderators enter sources as free text. A name that is not known takes none.
 */

/** Between article and name: « l’ » touches it. */
type Article = 'le' | 'la' | 'l’' | 'les' | 'un' | 'une' | 'des' | '';
type WordsByArticle = Readonly<Partial<Record<Article, string>>>;

/** First words of proper names, written as they are. */
const NAMES: WordsByArticle = {
  le: 'jnim gspc mujao mnla hcua maa gatia msa csp csp-dpa fla bir long wall haut-commissariat collectif mali niger burkina bénin togo',
  la: 'katiba katibat plateforme cma cpa cm-fpr minusma misma fmm garde force task province france côte russie',
  'l’': 'état eigs iswap ei ansiprj eutm africa onu afp algérie',
  les: 'vdp fama',
  '': 'aqmi ansar ansaroul ansarul ansaru al-mourabitoun al-mulathamun boko lakurawa mahmuda ganda dan wagner amaq al-naba az-zallaqa al-andalus mujahid rfi hrw bbc ap reuters wikipédia human amnesty kibaru',
};

/** Common nouns: a source's label begins with a capital, which goes once an article stands before it. */
const NOUNS: WordsByArticle = {
  le: 'gouvernement ministère ministre gouverneur maire procureur président général porte-parole secrétaire chercheur communiqué rapport document diocèse réseau miroir',
  la: 'gendarmerie milice presse junte commission branche',
  'l’': 'armée opération état-major encadré',
  les: 'forces autorités chasseurs premières',
  un: 'groupe habitant officier responsable locuteur second',
  une: 'source coalition vidéo',
  des: 'sources médias responsables habitants témoins hommes groupes jihadistes militants combattants comptes états',
};

const articlesOf = (words: WordsByArticle): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(words).flatMap(([article, list]) =>
      list.split(' ').map((word) => [word, article] as const),
    ),
  );
const OF_NAMES = articlesOf(NAMES);
const OF_NOUNS = articlesOf(NOUNS);

/** Full names whose first word has another article than usual. */
const OF_WHOLE: ReadonlyMap<string, string> = new Map([['bir (burkina faso)', 'les']]);

/** A name taken apart; `known` where its article is decided rather than guessed. */
interface Named {
  readonly article: string;
  readonly name: string;
  readonly known: boolean;
}

function read(text: string): Named {
  const typed = /^(?:(le|la|les|un|une|des) |(l)[’'])(.+)$/isu.exec(text);
  if (typed !== null) {
    const [, article, , name = ''] = typed;
    return { article: article?.toLowerCase() ?? 'l’', name, known: true };
  }
  const folded = text.toLocaleLowerCase('fr');
  const [first = ''] = folded.split(/[\s,(’']/u, 1);
  const proper = OF_WHOLE.get(folded) ?? OF_NAMES.get(first);
  if (proper !== undefined) return { article: proper, name: text, known: true };
  const common = OF_NOUNS.get(first);
  if (common === undefined) return { article: '', name: text, known: false };
  return { article: common, name: folded.slice(0, 1) + text.slice(1), known: true };
}

/** One name, or several of a list ("a, b et c") where all of them are known: a name may hold an « et ». */
function readList(text: string): readonly Named[] {
  const parts = text.split(/, | et /u).map(read);
  return parts.length > 1 && parts.every(({ known }) => known) ? parts : [read(text)];
}

const and = new Intl.ListFormat('fr', { type: 'conjunction' });
const each = (text: string, say: (named: Named) => string): string =>
  and.format(readList(text).map(say));

const after = (article: string, name: string): string =>
  article === '' || article.endsWith('’') ? `${article}${name}` : `${article} ${name}`;

/** « de » before a vowel or a mute h. */
const elided = (name: string): string =>
  /^(?:[aeiouàâéèêëîïôûœ]|hommes|habitants)/iu.test(name) ? `d’${name}` : `de ${name}`;

/** Whether the article of this name is decided here; for the test that goes through all groups. */
export const isKnownName = (name: string): boolean => read(name).known;

/** « l’armée malienne et le JNIM ». */
export const withArticle = (names: string): string =>
  each(names, ({ article, name }) => after(article, name));

/** « par l’armée malienne et le JNIM ». */
export const byName = (names: string): string => `par ${withArticle(names)}`;

/** « à l’armée malienne et au JNIM ». */
export const toName = (names: string): string =>
  each(names, ({ article, name }) => {
    if (article === 'le') return `au ${name}`;
    return article === 'les' ? `aux ${name}` : `à ${after(article, name)}`;
  });

/** « de l’armée malienne et du JNIM », « d’AQMI », « d’hommes armés ». */
export const ofName = (names: string): string =>
  each(names, ({ article, name }) => {
    if (article === 'le') return `du ${name}`;
    if (article === 'les') return `des ${name}`;
    if (article === 'la' || article === 'l’') return `de ${after(article, name)}`;
    return elided(article === 'des' ? name : after(article, name));
  });
