/**
 * What the port asks of a workbook, a step for each. Plain script, for old kernels and for the JS macro editor: no modules,
 * no page. A step gets `env` and gives what it saw as a text, or a promise of one; what it throws is told.
 * All of it happens in a workbook of its own, which is closed without saving.
 */
var probeSteps = [];

/** How a value looks to whoever has to write a host for it. */
function probeShow(value) {
  if (Array.isArray(value)) return '[' + value.map(probeShow).join(', ') + ']';
  if (value === undefined) return 'undefined';
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'function') return '函数';
  if (typeof value === 'object' && value !== null) return '对象{' + Object.keys(value).slice(0, 8).join(', ') + '}';
  return String(value);
}

/** Properties that are functions in some versions and plain values in others. */
function probeAsk(object, name) {
  return typeof object[name] === 'function' ? object[name]() : object[name];
}

function probeStep(id, title, run) {
  probeSteps.push({ id: id, title: title, needs: 'workbook', run: run });
}

probeStep('version', '版本', function (env) {
  return ['Name', 'Version', 'Build', 'Path'].map(function (name) { return name + '=' + probeShow(env.app[name]); }).join('，');
});

probeStep('members', '对象挂在哪里', function (env) {
  var names = ['EtApplication', 'ApiEvent', 'PluginStorage', 'CreateTaskPane', 'GetTaskPane', 'AddCustomFunction', 'FileSystem', 'Env', 'Enum', 'ShowDialog'];
  return names.map(function (name) {
    var places = ['wps', 'Application'].filter(function (root) {
      var object = root === 'wps' ? env.wps : env.app;
      return object && object[name] !== undefined;
    });
    return name + '：' + (places.length ? places.join('、') : '没有');
  }).join('；');
});

probeStep('sheets', '工作表', function (env) {
  var sheet = env.sheet;
  sheet.Name = '探测';
  return '名称=' + probeShow(sheet.Name) + '，CodeName=' + probeShow(sheet.CodeName) + '，Visible=' + probeShow(sheet.Visible) + '，Count=' + probeShow(env.book.Worksheets.Count);
});

probeStep('read', '读写一块单元格（Value2）', function (env) {
  env.sheet.Range('A1:C2').Value2 = [['单位', '分数', '备注'], ['青石村', 1.5, null]];
  return '一块=' + probeShow(env.sheet.Range('A1:C2').Value2) + '；一格=' + probeShow(env.sheet.Range('B2').Value2) + '；空格=' + probeShow(env.sheet.Range('C2').Value2) + '；地址=' + probeShow(probeAsk(env.sheet.Range('A1:C2'), 'Address'));
});

probeStep('value', 'Range.Value 能不能写', function (env) {
  env.sheet.Range('E1').Value = 7;
  return '写了 7，读到 Value=' + probeShow(probeAsk(env.sheet.Range('E1'), 'Value')) + '，Value2=' + probeShow(env.sheet.Range('E1').Value2);
});

probeStep('many', '一万个单元格', function (env) {
  var rows = [];
  for (var row = 0; row < 1000; row += 1) {
    var line = [];
    for (var column = 0; column < 10; column += 1) line.push(row * 10 + column);
    rows.push(line);
  }
  var range = env.sheet.Range('AA1:AJ1000');
  var start = Date.now();
  range.Value2 = rows;
  var written = Date.now();
  var back = range.Value2;
  var read = Date.now();
  range.ClearContents();
  return '写 ' + (written - start) + ' 毫秒，读 ' + (read - written) + ' 毫秒，最后一格=' + probeShow(back && back[999] && back[999][9]);
});

probeStep('text-equals', '“=”“+”“-”“@”开头的文字', function (env) {
  return ['=1+1', '+1', '-1', '@x'].map(function (text, index) {
    var mark = env.sheet.Range('A' + (10 + index));
    mark.Value2 = "'" + text;
    var format = env.sheet.Range('B' + (10 + index));
    format.NumberFormat = '@';
    format.Value2 = text;
    var tell = function (cell) { return probeShow(cell.Value2) + (cell.HasFormula ? '（成了公式）' : ''); };
    return text + '：加撇号=' + tell(mark) + '，文本格式=' + tell(format);
  }).join('；');
});

probeStep('text-number', '像数字和日期的文字', function (env) {
  return ['1.10', '1-3', '007', '123456789012345678', 'TRUE'].map(function (text, index) {
    var plain = env.sheet.Range('C' + (10 + index));
    plain.Value2 = text;
    var mark = env.sheet.Range('D' + (10 + index));
    mark.Value2 = "'" + text;
    return text + '：直接写=' + probeShow(plain.Value2) + '，加撇号=' + probeShow(mark.Value2);
  }).join('；');
});

probeStep('formula', '公式', function (env) {
  env.sheet.Range('A20:A21').Value2 = [[1], [2]];
  env.sheet.Range('A22').Formula = '=SUM(A20:A21)';
  env.sheet.Range('A23').Formula = '=1/0';
  var cell = env.sheet.Range('A22');
  return 'Formula=' + probeShow(cell.Formula) + '，HasFormula=' + probeShow(cell.HasFormula) + '，Value2=' + probeShow(cell.Value2) + '；错误值=' + probeShow(env.sheet.Range('A23').Value2) + '，显示=' + probeShow(env.sheet.Range('A23').Text) + '；一块=' + probeShow(env.sheet.Range('A20:A23').Formula);
});

probeStep('format', '数字格式', function (env) {
  env.sheet.Range('A25').NumberFormat = '0.00%';
  env.sheet.Range('A26').NumberFormat = ';;;';
  return '一格=' + probeShow(env.sheet.Range('A25').NumberFormat) + '，不同格式的一块=' + probeShow(env.sheet.Range('A25:A26').NumberFormat);
});

probeStep('merge', '合并单元格', function (env) {
  var range = env.sheet.Range('A30:A31');
  range.Merge();
  var told = 'MergeCells=' + probeShow(range.MergeCells) + '，MergeArea=' + probeShow(probeAsk(env.sheet.Range('A31').MergeArea, 'Address')) + '，混合=' + probeShow(env.sheet.Range('A29:A31').MergeCells);
  range.UnMerge();
  return told;
});

probeStep('hidden', '隐藏的行列、列宽', function (env) {
  env.sheet.Range('A35').EntireRow.Hidden = true;
  env.sheet.Range('H1').EntireColumn.Hidden = true;
  return '行=' + probeShow(env.sheet.Range('A35').EntireRow.Hidden) + '，列=' + probeShow(env.sheet.Range('H1').EntireColumn.Hidden) + '，列宽=' + probeShow(env.sheet.Range('A1').EntireColumn.ColumnWidth) + '，磅=' + probeShow(env.sheet.Range('A1').Width);
});

probeStep('protect', '保护的工作表', function (env) {
  env.sheet.Protect();
  var told = 'ProtectContents=' + probeShow(env.sheet.ProtectContents);
  try {
    env.sheet.Range('A40').Value2 = 1;
    told += '，写入没有报错，读到 ' + probeShow(env.sheet.Range('A40').Value2);
  } catch (fault) {
    told += '，写入报错：' + (fault && fault.message);
  }
  env.sheet.Unprotect();
  return told;
});

probeStep('table', '表格（ListObject）', function (env) {
  env.sheet.Range('M1:N2').Value2 = [['单位', '总分'], ['青石村', 80]];
  env.sheet.ListObjects.Add(1, env.sheet.Range('M1:N2'), undefined, 1);
  var table = env.sheet.ListObjects.Item(1);
  return '名称=' + probeShow(table.Name) + '，区域=' + probeShow(probeAsk(table.Range, 'Address'));
});

probeStep('used', '用过的区域', function (env) {
  env.sheet.Range('Z90').NumberFormat = '0.00';
  return 'UsedRange=' + probeShow(probeAsk(env.sheet.UsedRange, 'Address')) + '（Z90 只有格式）';
});

probeStep('spill', '溢出', function (env) {
  env.sheet.Range('P1').Formula2 = '=A20:A21*2';
  var cell = env.sheet.Range('P1');
  return 'Formula2=' + probeShow(cell.Formula2) + '，HasSpill=' + probeShow(cell.HasSpill) + '，SpillingToRange=' + probeShow(cell.SpillingToRange && probeAsk(cell.SpillingToRange, 'Address')) + '，P2=' + probeShow(env.sheet.Range('P2').Value2);
});

probeStep('list', '下拉列表', function (env) {
  env.sheet.Range('R1').Validation.Add(3, 2, 1, '每次,按比例');
  return 'Formula1=' + probeShow(env.sheet.Range('R1').Validation.Formula1);
});

probeStep('add-sheet', '新建和删除工作表', function (env) {
  var made = env.book.Worksheets.Add();
  made.Name = '新表';
  var told = '有 ' + env.book.Worksheets.Count + ' 张，新的叫 ' + probeShow(made.Name) + '，位置 ' + probeShow(made.Index);
  env.app.DisplayAlerts = false;
  made.Delete();
  env.app.DisplayAlerts = true;
  env.sheet.Activate();
  return told + '；删除后 ' + env.book.Worksheets.Count + ' 张';
});

probeStep('select', '选中', function (env) {
  env.sheet.Activate();
  env.sheet.Range('B4').Select();
  return 'Selection=' + probeShow(probeAsk(env.app.Selection, 'Address')) + '，所在表=' + probeShow(env.app.ActiveSheet.Name);
});

/** Read again by `probeXmlLeft`, after somebody saved the workbook and opened it. */
var probeNamespace = 'urn:kaohe:probe:1';

probeStep('xml', '自定义 XML（保存后还在不在，要另存、重开再看）', function (env) {
  var parts = env.book.CustomXMLParts;
  parts.Add('<probe xmlns="' + probeNamespace + '">在</probe>');
  return '总数=' + probeShow(parts.Count) + '；' + probeXmlLeft(env.book);
});

function probeXmlLeft(book) {
  var found = book.CustomXMLParts.SelectByNamespace(probeNamespace);
  return '按命名空间=' + probeShow(found && found.Count) + (found && found.Count ? '，内容=' + probeShow(found.Item(1).XML) : '');
}

probeStep('undo', '撤销', function (env) {
  return ['Undo', 'OnUndo', 'UndoRecord'].map(function (name) { return name + '=' + (env.app[name] === undefined ? '没有' : '有'); }).join('，');
});

/** Names of events; each is registered, set off where that can be, and taken away again. */
probeStep('events', '事件', function (env) {
  var events = (env.wps && env.wps.ApiEvent) || env.app.ApiEvent;
  if (!events) return '没有 ApiEvent';
  var heard = {};
  var names = ['SheetChange', 'SheetCalculate', 'SheetSelectionChange', 'SheetActivate', 'WorkbookNewSheet', 'WorkbookBeforeSave', 'WorkbookBeforeClose'];
  var listeners = names.map(function (name) {
    return function () { heard[name] = heard[name] || Array.prototype.slice.call(arguments).map(probeShow).join('，') || '没有参数'; };
  });
  var told = names.map(function (name, index) {
    try {
      events.AddApiEventListener(name, listeners[index]);
      return null;
    } catch (fault) {
      return '登记报错：' + (fault && fault.message);
    }
  });
  env.sheet.Range('A50').Value2 = 5;
  env.sheet.Range('A51').Formula = '=A50+1';
  env.sheet.Range('A50').Select();
  return env.later(1500).then(function () {
    names.forEach(function (name, index) {
      try { events.RemoveApiEventListener(name, listeners[index]); } catch (fault) { told[index] = told[index] || '取消报错：' + (fault && fault.message); }
    });
    return names.map(function (name, index) { return name + '：' + (told[index] || (heard[name] ? '来了（' + heard[name] + '）' : '没有来')); }).join('；');
  });
});

probeStep('functions', '自定义函数', function (env) {
  var add = env.wps && env.wps.AddCustomFunction ? env.wps : env.app;
  if (typeof add.AddCustomFunction !== 'function') return '没有 AddCustomFunction';
  var tries = [
    ['Echo', function (given) { return '收到' + given; }, '=KAOHEPROBE.Echo("甲")'],
    ['Error', function () { throw new Error('找不到单位'); }, '=KAOHEPROBE.Error()'],
    ['Block', function () { return [['甲', 1], ['乙', 2]]; }, '=KAOHEPROBE.Block()'],
    ['Later', function () { return Promise.resolve('晚到'); }, '=KAOHEPROBE.Later()'],
    ['Stream', function () { var stream = arguments[arguments.length - 1]; if (stream && stream.setResult) setTimeout(function () { stream.setResult('流'); }, 200); return '没有 setResult'; }, '=KAOHEPROBE.Stream()', { stream: true }],
    ['得分', function () { return 1; }, '=KAOHEPROBE.得分()'],
    ['SCORE.ITEMS', function () { return 2; }, '=KAOHEPROBE.SCORE.ITEMS()'],
  ];
  var faults = tries.map(function (each, index) {
    try {
      add.AddCustomFunction('KAOHEPROBE', each[0], each[1], { description: '探测', options: each[3] || {}, parameters: [] });
      env.sheet.Range('T' + (1 + index * 3)).Formula = each[2];
      return null;
    } catch (fault) {
      return '报错：' + (fault && fault.message);
    }
  });
  return env.later(1500).then(function () {
    return tries.map(function (each, index) {
      var cell = env.sheet.Range('T' + (1 + index * 3));
      return each[0] + '：' + (faults[index] || probeShow(cell.Value2) + '，显示=' + probeShow(cell.Text));
    }).join('；');
  });
});

probeStep('plugin-storage', 'PluginStorage', function (env) {
  var storage = (env.wps && env.wps.PluginStorage) || env.app.PluginStorage;
  if (!storage) return '没有';
  storage.setItem('kaohe.probe', '甲');
  var kept = storage.getItem('kaohe.probe');
  storage.removeItem('kaohe.probe');
  return '存“甲”，读到 ' + probeShow(kept) + '，删除后 ' + probeShow(storage.getItem('kaohe.probe'));
});
