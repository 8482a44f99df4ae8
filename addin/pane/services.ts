import type { RulebookDetail } from '../../shared';
import type { RulebookView } from '../../shared/contract/rulebook-view';
import type { Language } from '../../shared/i18n/language';
import type { ScoreStore } from '../score-store/types';
import type { ResultWatch } from '../snapshot/watch';
import type { Binding } from '../../workbook/binding/bound';
import type { Retrier } from '../scoring-client/network/retry';
import type { ScoringService } from '../scoring-client/scoring-client';
import type { Session } from '../scoring-client/sign-in/session';
import type { Editor } from '../../workbook/model/port/editor';
import type { LoadRules } from '../rules/services';
import type { Workbook } from '../../workbook/model/port/workbook';

/** A rulebook with its clauses and with what its document leaves unsaid. */
export type RulebookDocument = RulebookDetail;

/** Where the binding is kept. The store reads the book anew after `lookAgain()`. */
export interface BindingStore {
  load(): Promise<Binding | null>;
  save(binding: Binding): Promise<void>;
}

/** A sample workbook that can be opened. */
export interface Sample {
  readonly rulebook: string;
  readonly name: string;
  load(): Promise<ArrayBuffer>;
}

/** Whether codes leave the workbook in place of names. Kept in the workbook. */
export interface Privacy {
  on(): boolean;
  set(on: boolean): Promise<void>;
}

/** Everything the pane stands on. It reaches neither Office nor the network but through these. */
export interface PaneServices {
  readonly language: Language;
  readonly store: ScoreStore;
  readonly workbook: Workbook;
  readonly editor: Editor;
  readonly results: ResultWatch;
  readonly service: Pick<ScoringService, 'score' | 'sample' | 'health' | 'address' | 'local'>;
  /** The way to the service, which store and cells go as well. */
  readonly retrier: Retrier;
  readonly privacy: Privacy;
  readonly session: Session;
  readonly bindings: BindingStore;
  readonly rulebooks: readonly RulebookView[];
  readonly documentOf: (id: string) => RulebookDocument | null;
  readonly rules: LoadRules;
  /** null until their list is read. */
  readonly samples: { state(): readonly Sample[] | null; subscribe(listener: () => void): () => void };
}
