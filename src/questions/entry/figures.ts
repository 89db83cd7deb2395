/**
 * Figures as people type them, in English and French: "at least 54 soldiers, 1 civilian; 3 wounded".
 * Nothing is dropped in silence: what is not understood is named, and nothing is stored then.
 */
import { fold } from '../../incidents/fold.js';
import type { Knowledge } from '../../incidents/knowledge.js';
import { figureSchema, type Figure } from '../../incidents/schema.js';
import type { CountryCode, Measure } from '../../incidents/vocabulary.js';
import { readCount, type ReadCount } from './counts.js';
import { createPartyFinder, type PartyFinder } from './parties.js';
import { cutUp, type Piece } from './pieces.js';
import { FILLERS, LINKS, MEASURE_WORDS, phraseAt } from './words.js';

export type ReadFigures =
  | { readonly ok: true; readonly figures: readonly Figure[] }
  /** The stretches that were not understood, as typed; empty where there is no count at all. */
  | { readonly ok: false; readonly unread: readonly string[] };

/** Whose dead, where the text does not say. */
const UNSAID_PARTY = 'people';
/** More than lived in any of the places. */
const LARGEST = 1_000_000;

/** A count with what was said about it so far. */
interface Clause {
  readonly count: ReadCount;
  /** Its first piece. */
  readonly at: number;
  party?: string;
  measure?: Measure;
  verbatim?: string;
}

class Reader {
  private readonly words: readonly string[];
  /** Clauses between semicolons share a measure. */
  private readonly segments: { header?: Measure; clauses: Clause[] }[] = [{ clauses: [] }];
  private readonly unread: Piece[] = [];
  /** Two measures joined: "killed or wounded" counts together. */
  private linked = false;

  constructor(
    private readonly pieces: readonly Piece[],
    private readonly parties: PartyFinder,
  ) {
    this.words = pieces.map(({ text }) => text);
  }

  read(typed: string): ReadFigures {
    for (let at = 0; at < this.pieces.length;) at += this.step(at);
    if (this.unread.length > 0) return { ok: false, unread: stretches(this.unread, typed) };
    const figures = this.segments.flatMap((segment) => toFigures(segment.header, segment.clauses));
    const again = this.repeated(figures);
    if (again.length > 0) return { ok: false, unread: stretches(again, typed) };
    return figures.length === 0 ? { ok: false, unread: [] } : { ok: true, figures };
  }

  private get segment(): { header?: Measure; clauses: Clause[] } {
    const last = this.segments.at(-1);
    if (last !== undefined) return last;
    throw new Error('there is always a segment');
  }

  /** Reads what begins at a piece and gives how many pieces it took. */
  private step(at: number): number {
    const piece = this.pieces[at];
    if (piece === undefined) return 1;
    if (piece.kind === 'mark') return this.mark(piece, at);
    // Before numbers: "UN" would be a French one.
    if (this.namedParty(at, 2)) return this.noun(at, piece);
    const measure = piece.kind === 'word' ? phraseAt(MEASURE_WORDS, this.words, at) : undefined;
    if (measure !== undefined) return this.measure(measure.value, measure.length, at);
    const count = readCount(this.pieces, at);
    if (count !== undefined && this.startsClause(at, count)) {
      this.begin(count, at);
      this.linked = false;
      return count.length;
    }
    return this.noun(at, piece);
  }

  /** A new clause; a number beyond any toll is none. */
  private begin(count: ReadCount, at: number): void {
    this.segment.clauses.push({ count, at });
    if ((count.max ?? count.min ?? 0) > LARGEST) {
      this.unread.push(...this.pieces.slice(at, at + count.length));
    }
  }

  /** The counts that say again whose dead there were: "5 5 5 soldiers" cannot be stored as said. */
  private repeated(figures: readonly Figure[]): readonly Piece[] {
    const clauses = this.segments.flatMap((segment) => segment.clauses);
    const isSaid = (index: number): boolean =>
      figures
        .slice(0, index)
        .some(
          ({ measure, party }) =>
            measure === figures[index]?.measure && party === figures[index].party,
        );
    return clauses.flatMap(({ at, count }, index) =>
      isSaid(index) ? this.pieces.slice(at, at + count.length) : [],
    );
  }

  /** Whether a party of at least so many words begins here, for a count that has none yet. */
  private namedParty(at: number, words: number): boolean {
    const clause = this.segment.clauses.at(-1);
    if (clause === undefined || clause.party !== undefined) return false;
    return (this.parties.at(this.words, at)?.length ?? 0) >= words;
  }

  private mark(piece: Piece, at: number): number {
    const count = readCount(this.pieces, at);
    if (count !== undefined) {
      this.begin(count, at);
      return count.length;
    }
    const [before, after] = [this.pieces[at - 1], this.pieces[at + 1]];
    const isTight = before?.end === piece.start && after?.start === piece.end;
    const joins = isTight ? /[-–—/.,:]/ : /[-–—/]/;
    if (before?.kind === 'number' && after?.kind === 'number' && joins.test(piece.text)) {
      // "50-30", "2019-11-01", "1.5", "10:30": neither one count nor two.
      this.unread.push(before, piece, after);
      return 2;
    }
    const clause = this.segment.clauses.at(-1);
    if (piece.text === '"' && clause !== undefined) this.quotation(piece.typed, clause);
    else if (piece.text === ';' || piece.text === '.') this.segments.push({ clauses: [] });
    else if (!/[,:'’"«»“”&+]/.test(piece.text)) this.unread.push(piece);
    return 1;
  }

  /** A source's own word for the number ("dozens"), or a party that only the source calls so. */
  private quotation(quoted: string, clause: Clause): void {
    const words = fold(quoted).split(' ');
    const party = this.parties.at(words, 0);
    if (party?.length === words.length && clause.party === undefined) clause.party = party.id;
    else clause.verbatim = quoted;
  }

  /** An article or "some" counts only before a party or a measure; elsewhere it is a filler. */
  private startsClause(at: number, { length }: ReadCount): boolean {
    if (this.pieces[at]?.kind === 'number') return true;
    if (!FILLERS.has(this.words[at] ?? '') || length > 1) return true;
    const next = at + length;
    return (
      this.parties.at(this.words, next) !== undefined ||
      phraseAt(MEASURE_WORDS, this.words, next) !== undefined
    );
  }

  private measure(measure: Measure, length: number, at: number): number {
    const { segment } = this;
    const clause = segment.clauses.at(-1);
    const heads = clause === undefined || this.words[at + length] === ':';
    if (heads) {
      // A heading begins a new stretch: "Killed: 54 soldiers, wounded: 3".
      if (clause !== undefined) this.segments.push({ clauses: [], header: measure });
      else segment.header = measure;
    } else if (clause.measure === undefined) {
      clause.measure = measure;
    } else if (this.linked && clause.measure === 'killed' && measure === 'wounded') {
      clause.measure = 'casualties';
    } else if (clause.measure !== measure) {
      this.unread.push(...this.pieces.slice(at, at + length));
    }
    this.linked = false;
    return length;
  }

  private noun(at: number, piece: Piece): number {
    const clause = this.segment.clauses.at(-1);
    const party = this.parties.at(this.words, at);
    if (party !== undefined && clause !== undefined && clause.party === undefined) {
      clause.party = party.id;
      return party.length;
    }
    const word = piece.text;
    if (LINKS.has(word)) this.linked = true;
    else if (!FILLERS.has(word) && !this.parties.isOwnCountry(word)) {
      this.unread.push(...this.pieces.slice(at, at + (party?.length ?? 1)));
      return party?.length ?? 1;
    }
    return 1;
  }
}

/** Neighbouring pieces as the stretch of text they came from. */
function stretches(pieces: readonly Piece[], typed: string): readonly string[] {
  const text = typed.normalize('NFC');
  const spans: { start: number; end: number }[] = [];
  for (const { start, end } of pieces) {
    const last = spans.at(-1);
    if (last !== undefined && text.slice(last.end, start).trim() === '') last.end = end;
    else spans.push({ start, end });
  }
  return spans.map(({ start, end }) => text.slice(start, end));
}

/**
 * A count without a measure takes that of the count before it ("54 soldiers killed and 1 civilian"),
 * else of the next ("54 soldiers and 1 civilian killed"), else the heading's; a bare toll counts the dead.
 */
function toFigures(header: Measure | undefined, clauses: readonly Clause[]): readonly Figure[] {
  return clauses.map((clause, index) => {
    const before = clauses.slice(0, index).findLast(({ measure }) => measure !== undefined);
    const after = clauses.slice(index + 1).find(({ measure }) => measure !== undefined);
    // "54 soldiers, 3 wounded" does not say that the soldiers were wounded.
    const shared = after?.party === undefined && clause.party !== undefined ? undefined : after;
    const measure = clause.measure ?? before?.measure ?? header ?? shared?.measure ?? 'killed';
    const { min, max, approx, verbatim } = clause.count;
    const quoted = clause.verbatim ?? verbatim;
    return figureSchema.parse({
      measure,
      ...(measure === 'casualties' && { counts: ['killed', 'wounded'] }),
      party: clause.party ?? UNSAID_PARTY,
      min,
      max,
      ...(approx === true && { approx }),
      ...(quoted !== undefined && { verbatim: quoted }),
    });
  });
}

/**
 * Reads a typed toll.
 * @param country where the incident was, so that "Malian soldiers" in Mali are soldiers
 */
export function parseFigures(
  typed: string,
  knowledge: Knowledge,
  country?: CountryCode,
): ReadFigures {
  return new Reader(cutUp(typed), createPartyFinder(knowledge, country)).read(typed);
}
