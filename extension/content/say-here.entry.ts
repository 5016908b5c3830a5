/* Pages of the extension that show this frame learn its id from the sender alone. Nobody else listens, which is no error of anyone's. */
if (self !== top) void chrome.runtime.sendMessage({ frame: 'here' }).catch(() => undefined);
