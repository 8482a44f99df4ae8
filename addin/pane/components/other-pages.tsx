import type { ComponentType } from 'react';
import type { Tab } from '../hooks/view';
import { Binding } from './binding/binding';
import { ExplanationPage } from './explanation/why';
import { Health } from './health/health';
import { Parameters } from './parameters/parameters';
import { ScenarioPage } from './scenario/what-if';
import { Write } from './write/write';

/** The pages that the pane does not begin with: one piece of code, fetched once. */
export const otherPages: Readonly<Record<Exclude<Tab, 'overview' | 'rules' | 'printouts'>, ComponentType>> = {
  why: ExplanationPage,
  health: Health,
  parameters: Parameters,
  whatIf: ScenarioPage,
  write: Write,
  binding: Binding,
};
