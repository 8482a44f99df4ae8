// The manifest has to name a script for custom functions. In the shared runtime Excel loads the page
// instead, and the functions with it: nothing belongs here.
