/** Keeps what Univer must know of tables and names in step with the workbook's parts: formulas refer to both. */
import { ICommandService, type IDisposable, type Injector } from '@univerjs/core';
import {
  IDefinedNamesService, ISuperTableService, RemoveDefinedNameMutation, RemoveSuperTableMutation, SetDefinedNameMutation, SetSuperTableMutation,
  type ISetDefinedNameMutationParam,
} from '@univerjs/preset-sheets-core';
import type { BookParts, DefinedName, Table } from '../standin/backend';
import { rangeOf } from './snapshot';

/** Univer's mark for a name of the whole workbook. */
const WHOLE_BOOK = 'AllDefaultWorkbook';

export class Parts {
  #commands: ICommandService;
  #tables: ISuperTableService;
  #names: IDefinedNamesService;
  #subscription: IDisposable;
  #writing = false;

  constructor(
    injector: Injector,
    private readonly unit: () => string,
    private readonly parts: () => BookParts,
    private readonly headers: (table: Table) => string[],
  ) {
    this.#commands = injector.get(ICommandService);
    this.#tables = injector.get(ISuperTableService);
    this.#names = injector.get(IDefinedNamesService);
    // Names move with inserted rows, and people have a window for them: what Univer decides counts.
    this.#subscription = this.#commands.onCommandExecuted((command) => {
      const mine = command.id === SetDefinedNameMutation.id || command.id === RemoveDefinedNameMutation.id;
      if (mine && !this.#writing && (command.params as ISetDefinedNameMutationParam).unitId === this.unit()) this.#readNames();
    });
  }

  writeNames(): void {
    const unitId = this.unit();
    this.#writing = true;
    try {
      for (const known of Object.values(this.#names.getDefinedNameMap(unitId) ?? {})) {
        if (!this.parts().names.some((each) => idOf(each) === known.id)) {
          this.#commands.syncExecuteCommand(RemoveDefinedNameMutation.id, { unitId, ...known });
        }
      }
      for (const each of this.parts().names) this.#commands.syncExecuteCommand(SetDefinedNameMutation.id, { unitId, ...toUniver(each) });
    } finally {
      this.#writing = false;
    }
  }

  #readNames(): void {
    const known = Object.values(this.#names.getDefinedNameMap(this.unit()) ?? {});
    this.parts().names.splice(0, Infinity, ...known.map((each): DefinedName => ({
      name: each.name,
      formula: each.formulaOrRefString.startsWith('=') ? each.formulaOrRefString : `=${each.formulaOrRefString}`,
      comment: each.comment ?? '',
      visible: !each.hidden,
      scope: each.localSheetId && each.localSheetId !== WHOLE_BOOK ? each.localSheetId : null,
    })));
  }

  writeTables(): void {
    const unitId = this.unit();
    const wanted = this.parts().tables;
    for (const known of [...(this.#tables.getTableMap(unitId)?.keys() ?? [])]) {
      if (!wanted.some((table) => table.name === known)) {
        this.#commands.syncExecuteCommand(RemoveSuperTableMutation.id, { unitId, tableName: known }, { onlyLocal: true });
      }
    }
    for (const table of wanted) {
      this.#commands.syncExecuteCommand(SetSuperTableMutation.id, {
        unitId, tableName: table.name,
        reference: {
          sheetId: table.sheet,
          range: rangeOf(table.area),
          titleMap: new Map(this.headers(table).map((title, index) => [title, index])),
        },
      }, { onlyLocal: true });
    }
  }

  dispose(): void {
    this.#subscription.dispose();
  }
}

const idOf = (each: DefinedName): string => `${each.scope ?? ''}!${each.name}`;

const toUniver = (each: DefinedName) => ({
  id: idOf(each), name: each.name, formulaOrRefString: each.formula.replace(/^=(?=[^()]*![$A-Z])/, ''),
  comment: each.comment, hidden: !each.visible, localSheetId: each.scope ?? WHOLE_BOOK,
});
