import { chineseNumeral } from './numeral.ts';
import * as phrases from './phrases.ts';

/** The random choices of one law. */
export interface Draw {
  /** Picks one of a list. @throws Error when the list is empty */
  pick<T>(list: readonly T[]): T;
  /** Picks a whole number between two, both included. */
  between(least: number, most: number): number;
  /** Decides with the given probability. */
  chance(probability: number): boolean;
}

/** Makes the random choices that a stream of numbers from 0 to 1 gives. */
export function drawFrom(random: () => number): Draw {
  return {
    pick(list) {
      const [picked] = list.slice(Math.floor(random() * list.length));
      if (picked === undefined) throw new Error('nothing to pick from');
      return picked;
    },
    between: (least, most) => least + Math.floor(random() * (most - least + 1)),
    chance: (probability) => random() < probability,
  };
}

/** The words of one law: its subject, its name for itself, and the number of its articles. */
export interface Terms {
  topic: string;
  own: string;
  articles: number;
}

/** Writes the sentences of one law. */
export class Sentences {
  readonly #draw: Draw;
  readonly #terms: Terms;

  constructor(draw: Draw, terms: Terms) {
    this.#draw = draw;
    this.#terms = terms;
  }

  /** Writes one sentence that stands as a clause (款) or as part of one. */
  sentence(): string {
    const { pick } = this.#draw;
    const kinds = [
      () => this.#duty(),
      () => this.#duty(),
      () => this.#power(),
      () => this.#prohibition(),
      () => this.#condition(),
      () => this.#period(),
      () => this.#proviso(),
      () => this.#reference(),
      () => this.#penalty(),
    ];
    return pick(kinds)();
  }

  /** Writes the sentence that opens a list of items (项), without them. */
  lead(): string {
    const { pick, chance } = this.#draw;
    const subject = pick(phrases.SUBJECTS);
    if (chance(0.4)) return `${subject}应当${pick(phrases.MANNERS)}履行下列职责：`;
    if (chance(0.5)) return `有下列情形之一的，${subject}应当${this.#act()}：`;
    return `${subject}${this.#act()}，应当提交下列材料：`;
  }

  /** Writes an item of a list or a point of an item, without its end mark. */
  item(): string {
    const { pick, chance } = this.#draw;
    if (chance(0.3)) return `${pick(phrases.FAULTS)}${this.#act()}`;
    return chance(0.4) ? `${this.#act()}，并${this.#act()}` : pick(phrases.MANNERS) + this.#act();
  }

  /** Writes the first article's sentence: the purpose of the law. */
  purpose(): string {
    const { topic, own } = this.#terms;
    return `为了规范${topic}活动，${this.#act()}，${this.#act()}，根据有关法律、法规，结合本地实际，制定${own}。`;
  }

  /** Writes the last article's sentence: the entry into force. */
  entryIntoForce(year: number): string {
    const { between, chance } = this.#draw;
    const { own, topic } = this.#terms;
    const former = `${year - between(3, 15)}年${between(1, 12)}月${between(1, 28)}日公布的《${topic}暂行规定》同时废止。`;
    return `${own}自${year + 1}年${between(1, 12)}月1日起施行。${chance(0.5) ? former : ''}`;
  }

  #thing(): string {
    const { pick, chance } = this.#draw;
    const thing = pick(phrases.THINGS);
    if (chance(0.15)) return `${this.#terms.topic}的${thing}`;
    if (chance(0.25)) return `${thing}、${pick(phrases.THINGS)}和${pick(phrases.THINGS)}`;
    return chance(0.7) ? `${pick(phrases.QUALITIES)}的${thing}` : thing;
  }

  #act(): string {
    const { pick, chance } = this.#draw;
    const verbs = chance(0.2)
      ? `${pick(phrases.VERBS)}、${pick(phrases.VERBS)}`
      : pick(phrases.VERBS);
    return verbs + this.#thing();
  }

  #duty(): string {
    const { pick, chance } = this.#draw;
    const more = chance(0.5) ? `，${pick(phrases.MANNERS)}${this.#act()}` : '';
    return `${pick(phrases.SUBJECTS)}应当${pick(phrases.MANNERS)}${this.#act()}${more}。`;
  }

  #power(): string {
    const { pick } = this.#draw;
    const [subject, other] = [pick(phrases.SUBJECTS), pick(phrases.SUBJECTS)];
    return `${subject}可以${pick(phrases.MANNERS)}${this.#act()}，${other}应当予以配合。`;
  }

  #prohibition(): string {
    const { pick, chance } = this.#draw;
    const subject = chance(0.5) ? '任何单位和个人' : pick(phrases.SUBJECTS);
    return `${subject}不得${this.#act()}，不得${this.#act()}。`;
  }

  #condition(): string {
    const { pick } = this.#draw;
    const [first, second] = [pick(phrases.SUBJECTS), pick(phrases.SUBJECTS)];
    return `需要${this.#act()}的，由${first}${this.#act()}；${pick(phrases.FAULTS)}${this.#act()}的，${second}不予受理。`;
  }

  #period(): string {
    const { pick, between } = this.#draw;
    const period = chineseNumeral(between(2, 60)) + pick(['日', '个工作日', '个月']);
    return `${pick(phrases.SUBJECTS)}应当自${pick(phrases.EVENTS)}之日起${period}内${this.#act()}，并书面告知${pick(phrases.SUBJECTS)}。`;
  }

  #proviso(): string {
    const { pick, chance } = this.#draw;
    const rule = `${pick(phrases.SUBJECTS)}${this.#act()}，应当${pick(phrases.MANNERS)}${this.#act()}`;
    if (chance(0.3)) return `${rule}。法律、行政法规另有规定的，从其规定。`;
    return `${rule}；但是，${pick(phrases.QUALITIES)}的${pick(phrases.THINGS)}除外。`;
  }

  #reference(): string {
    const { pick, between, chance } = this.#draw;
    const { own, articles } = this.#terms;
    const clause = chance(0.4) ? `第${chineseNumeral(between(1, 3))}款` : '';
    return `依照${own}第${chineseNumeral(between(1, articles))}条${clause}的规定${this.#act()}的，${pick(phrases.SUBJECTS)}应当${this.#act()}。`;
  }

  #penalty(): string {
    const { pick, between } = this.#draw;
    const { own, articles } = this.#terms;
    const [least, more] = [between(1, 5), between(2, 9)].map(chineseNumeral);
    return `违反${own}第${chineseNumeral(between(1, articles))}条规定，${pick(phrases.FAULTS)}${this.#act()}的，由${pick(phrases.SUBJECTS)}${pick(phrases.PENALTIES)}，可以并处${least}千元以上${more}万元以下的罚款；情节严重的，${pick(phrases.PENALTIES)}。`;
  }
}
