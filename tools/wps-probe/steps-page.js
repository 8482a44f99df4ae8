/** What the pane asks of the page that it is: told also where the page is not in WPS. */
(function () {
  function step(id, title, run) {
    probeSteps.push({ id: id, title: title, needs: 'page', run: run });
  }
  /** Whether the browser has something, by a word for each. */
  function has(names) {
    return Object.keys(names).map(function (name) {
      try {
        return name + '=' + (names[name]() ? '有' : '没有');
      } catch (fault) {
        return name + '=没有';
      }
    }).join('，');
  }
  /** Whether a piece of new grammar is understood: old kernels refuse the whole script. */
  function understands(code) {
    return function () {
      new Function(code);
      return true;
    };
  }

  step('browser', '内核', function () {
    return navigator.userAgent + '；语言=' + navigator.language + '；地址=' + location.protocol + '；安全环境=' + window.isSecureContext;
  });

  step('grammar', '语法', function () {
    return has({
      '可选链': understands('return null?.a ?? 1'), '异步': understands('return (async function () { await 1; })'), '私有字段': understands('return class { #a = 1; }'),
      '逻辑赋值': understands('var a; a ||= 1'), '静态块': understands('return class { static { } }'), '动态导入': understands('return function () { return import("data:text/javascript,"); }'),
    });
  });

  step('api', '浏览器接口', function () {
    return has({
      'crypto.getRandomValues': function () { return crypto.getRandomValues; }, 'crypto.randomUUID': function () { return crypto.randomUUID; }, 'crypto.subtle': function () { return crypto.subtle; },
      'Array.at': function () { return [].at; }, 'Array.findLast': function () { return [].findLast; }, 'Object.hasOwn': function () { return Object.hasOwn; }, 'structuredClone': function () { return structuredClone; },
      'ResizeObserver': function () { return ResizeObserver; }, 'CompressionStream': function () { return CompressionStream; }, 'fetch': function () { return fetch; }, 'AbortSignal.timeout': function () { return AbortSignal.timeout; },
      'TextDecoder(gb18030)': function () { return new TextDecoder('gb18030'); },
    });
  });

  step('storage', '本机存储', function (env) {
    var told = has({
      localStorage: function () {
        localStorage.setItem('kaohe.probe', '甲');
        var kept = localStorage.getItem('kaohe.probe') === '甲';
        localStorage.removeItem('kaohe.probe');
        return kept;
      },
      indexedDB: function () { return indexedDB; },
    });
    return new Promise(function (resolve) {
      var request = indexedDB.open('kaohe-probe');
      request.onsuccess = function () { request.result.close(); indexedDB.deleteDatabase('kaohe-probe'); resolve(told + '，indexedDB 打开了'); };
      request.onerror = function () { resolve(told + '，indexedDB 打不开：' + request.error); };
      env.later(3000).then(function () { resolve(told + '，indexedDB 3 秒没有回应'); });
    });
  });

  step('worker', '后台线程（Worker）', function (env) {
    var address = URL.createObjectURL(new Blob(['onmessage = function (told) { postMessage(told.data * 2); };'], { type: 'text/javascript' }));
    return new Promise(function (resolve) {
      var worker = new Worker(address);
      worker.onmessage = function (told) { worker.terminate(); resolve(told.data === 42 ? '能算' : '算错了：' + told.data); };
      worker.onerror = function (fault) { resolve('不能：' + (fault.message || '没有说原因')); };
      worker.postMessage(21);
      env.later(3000).then(function () { worker.terminate(); resolve('3 秒没有回应'); });
    });
  });

  step('blob', 'Blob（下载的文件先要能造出来）', function () {
    var blob = new Blob(['考核'], { type: 'text/plain' });
    return new Promise(function (resolve, reject) {
      var reader = new FileReader();
      reader.onload = function () { resolve('造了 ' + blob.size + ' 字节，读回“' + reader.result + '”；download 属性' + ('download' in document.createElement('a') ? '有' : '没有')); };
      reader.onerror = function () { reject(reader.error); };
      reader.readAsText(blob);
    });
  });

  step('clipboard', '剪贴板', function () {
    return 'navigator.clipboard=' + (navigator.clipboard ? '有' : '没有') + '，execCommand=' + (document.execCommand ? '有' : '没有');
  });
})();
