/** What WPS loads as the add-in: one button that opens the probe beside the grid. WPS calls these by name, synchronously. */

function OnAddinLoad() {
  return true;
}

function OnAction() {
  var root = typeof wps !== 'undefined' && wps.CreateTaskPane ? wps : Application;
  var pane = root.CreateTaskPane(location.href.replace(/[^/]*$/, 'probe.html'));
  pane.Visible = true;
  return true;
}
