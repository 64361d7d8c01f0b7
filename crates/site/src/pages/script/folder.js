// Stands before all that names a file. Some hosts take the last slash of a folder away, by which every link
// of the page is read: it is put back into the address, and nothing is loaded for that.
if (!/(\/|\.html)$/.test(location.pathname)) history.replaceState(null, '', `${location.pathname}/${location.search}${location.hash}`);
