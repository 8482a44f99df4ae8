import type { Level, Token } from '../../text/symbols';
import type { Stretch } from '../../text/words';

export type Worth = number | 'full' | { readonly share: number };

/** What one clause says. Builders put the facts of a part of the text together to a rule. */
export type Fact = Stretch &
  (
    | Step
    | FigureWorth
    | LineWorth
    | PlaceChange
    | WordWorth
    | EventPoints
    | LevelPoints
    | Cap
    | Part
    | Share
    | { readonly is: 'floor'; readonly value: number }
    /** 没有的不加分; 由考核组核定加分; 从本项57分中扣 */
    | { readonly is: 'noAdd' | 'addGranted' | 'takenOut' }
    | { readonly is: 'below' | 'uncapped' | 'highest' | 'evidence' | 'shareCapped' | 'keyword' }
    /** `vague`: what counts as the same is not said. */
    | { readonly is: 'once'; readonly vague?: boolean }
    | { readonly is: 'judged' }
    /** `by`: on what the person is to look, in words that are no figure. */
    | { readonly is: 'who'; readonly by?: Stretch }
    | { readonly is: 'rest'; readonly points: Worth; readonly middle: boolean }
    /** `name`: what the points stand behind, 建立台账（2分）. */
    | { readonly is: 'weight'; readonly points: number; readonly name?: string }
    | { readonly is: 'start'; readonly points: number }
    | { readonly is: 'zeroEvent'; readonly text: string }
    /** 每名领导至少包案1件，且…: without it what follows gives nothing. */
    | { readonly is: 'requires'; readonly text: string }
    /** 未当场制止，或者面积超过300㎡的，加倍扣分 */
    | { readonly is: 'doubled'; readonly kinds: readonly string[]; readonly when?: Token }
    /** 由考核组在0—4分之间给分 */
    | { readonly is: 'granted'; readonly range: Token; readonly by?: Stretch; readonly named: boolean }
    | { readonly is: 'absent'; readonly how: 'zero' | 'full' }
    | { readonly is: 'without'; readonly how: 'zero' | 'full' | 'mean' | 'spread' }
    | { readonly is: 'round'; readonly digits: number; readonly mode?: 'half-up' | 'down' | 'up' }
    | { readonly is: 'meanOf'; readonly period: 'month' | 'quarter' }
    /** `period`: what is demanded in each. */
    | { readonly is: 'setting'; readonly text: string; readonly tokens: readonly Token[]; readonly period?: 'month' | 'quarter' | 'half' }
    /** 开通率须达100%: what there should be, without points of its own. */
    | { readonly is: 'demand'; readonly of: Token; readonly text: string }
    | { readonly is: 'attribute'; readonly member: 'times' | 'over'; readonly name: string }
    | { readonly is: 'where'; readonly span: Token }
    | { readonly is: 'types'; readonly name: string }
    /** 及时率、办结率各占5分 */
    | { readonly is: 'each'; readonly names: readonly (Stretch & { readonly name: string })[]; readonly points: number }
    | { readonly is: 'unknown' }
  );

/** 每低1个百分点扣1分 */
export interface Step {
  readonly is: 'step';
  readonly side: 'below' | 'above';
  readonly each: Token;
  readonly sign: 1 | -1;
  readonly points: Token;
  /** The figure from which it counts, where this clause says it. */
  readonly base?: Token;
  /** Everything beside figures and verbs. */
  readonly text: string;
}

/** 达到95%得满分, 80%—90%得2分, 低于60%的不得分 */
export interface FigureWorth {
  readonly is: 'worth';
  readonly of: Token;
  readonly points: Worth;
  readonly text: string;
}

/** 完成目标得10分, 与上年持平得5分, 不低于平均数得满分, 零流失得满分 */
export interface LineWorth {
  readonly is: 'line';
  readonly line: 'target' | 'lastYear' | 'mean' | 'none' | 'allMonths';
  readonly points: Worth;
  readonly text: string;
}

/** 排名第一的加3分, 排名后三位的扣2分 */
export interface PlaceChange {
  readonly is: 'placeChange';
  readonly of: Token;
  readonly sign: 1 | -1;
  readonly points: number;
}

/** 完成得4分, 好的3分, 未完成不得分 */
export interface WordWorth {
  readonly is: 'word';
  readonly words: readonly string[];
  readonly points: readonly Worth[];
  /** 得 or another verb stands before the points. */
  readonly verb: boolean;
}

/** 每发现一次扣1分, 一般事故每起扣5分, 超过3天的每次扣2分 */
export interface EventPoints {
  readonly is: 'event';
  readonly text: string;
  readonly sign: 1 | -1 | 0;
  readonly points: Token;
  /** Said to be for each: 每次, 一次, 每起. */
  readonly each?: Token;
  readonly when?: Token;
  /** Whether a verb stands before the points. */
  readonly spoken: boolean;
  /** 无计划、无总结的，各扣1分: each that is listed takes the points by itself. */
  readonly apart?: boolean;
  /** 扣“40÷当地行政村数”分: the attribute by which the figure is divided. */
  readonly over?: string;
  readonly what: 'points' | 'money';
}

export interface LevelPoints {
  readonly is: 'levels';
  readonly levels: readonly (readonly [Level, Token])[];
  readonly upwards: boolean;
  readonly sign: 1 | -1 | 0;
  readonly each?: Token;
  readonly text: string;
}

export interface Cap {
  readonly is: 'cap';
  readonly side: 'adds' | 'takes' | 'score' | 'net' | 'any';
  readonly points: Worth | { readonly factor: number };
  readonly text: string;
}

export interface Part {
  readonly is: 'part';
  readonly how: 'whole' | 'begun' | 'exact';
  readonly of?: Token;
  /** 不加, 不扣: only that side. */
  readonly side?: 'adds' | 'takes';
}

/** 完成率×分值, 按比例得分 */
export interface Share {
  readonly is: 'share';
  /** Only from this figure on. */
  readonly base?: Token;
  /** The rate at which the full mark is reached, where it is not 1. */
  readonly full?: number;
  /** The full mark, where it stands beside the rate: 完成率×10分. */
  readonly points?: number;
  readonly text: string;
}

export type FactOf<I extends Fact['is']> = Extract<Fact, { is: I }>;
export const factsOf = <I extends Fact['is']>(facts: readonly Fact[], is: I): FactOf<I>[] => facts.filter((fact): fact is FactOf<I> => fact.is === is);
