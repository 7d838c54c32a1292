#!/usr/bin/python3
"""The smallest WebKitGTK browser that WebKitWebDriver can drive: one window that is all page.

MiniBrowser's toolbar forbids windows narrower than 447 px and leaves the page without focus when there
is no window manager. This also answers, one JSON line each on the Unix socket argv[1]:
  {"media": {"reducedMotion": "reduce", "colorScheme": "dark", "contrast": "more"}}
  {"find": "text"}    as a person's find in page does
  {"print": "/a.pdf"} through the print path, print style sheets applied
  {"script": "code"}  runs at the start of every later document, in all frames
  {"javascript": false}
  {"zoom": {"page": 4, "text": 1}}
  {"picture": "/a.png"}  what is on the screen
  {"state": 0}        what the page is at: its address, whether it is loading, how many documents it has had
"""
import ctypes, json, signal, sys
import gi
gi.require_version('Gtk', '3.0')
gi.require_version('WebKit2', '4.1')
from gi.repository import Gdk, Gio, GLib, Gtk, WebKit2

# ends with its driver, however that ended (PR_SET_PDEATHSIG)
ctypes.CDLL(None).prctl(1, signal.SIGKILL)

context = WebKit2.WebContext.new_ephemeral()
context.set_automation_allowed(True)
content = WebKit2.UserContentManager()
settings = Gtk.Settings.get_default()
views = []

def loaded(view, event):
    if event == WebKit2.LoadEvent.COMMITTED: view.documents += 1

def new_view(session):
    view = WebKit2.WebView(web_context=context, user_content_manager=content, is_controlled_by_automation=True)
    window = Gtk.Window(decorated=False)
    window.add(view)
    window.set_default_size(800, 600)
    window.show_all()
    window.present()
    view.grab_focus()
    view.documents = 0
    view.connect('load-changed', loaded)
    views.append(view)
    return view

def automation_started(_context, session):
    info = WebKit2.ApplicationInfo()
    info.set_name('WebKitHost')
    info.set_version(WebKit2.get_major_version(), WebKit2.get_minor_version(), WebKit2.get_micro_version())
    session.set_application_info(info)
    session.connect('create-web-view', new_view)

context.connect('automation-started', automation_started)

def media(asked, reply):
    settings.set_property('gtk-enable-animations', asked.get('reducedMotion') != 'reduce')
    settings.set_property('gtk-application-prefer-dark-theme', asked.get('colorScheme') == 'dark')
    # WebKit matches the changed settings at once but styles pages anew only when the theme's name changes
    settings.set_property('gtk-theme-name', 'HighContrast')
    def back():
        if asked.get('contrast') != 'more': settings.set_property('gtk-theme-name', 'Adwaita')
        GLib.timeout_add(50, lambda: reply(True))
        return False
    GLib.timeout_add(50, back)

def find(text, reply):
    finder = views[-1].get_find_controller()
    ids = []
    def done(value):
        for i in ids: finder.disconnect(i)
        reply(value)
    ids.append(finder.connect('found-text', lambda _f, n: done(n)))
    ids.append(finder.connect('failed-to-find-text', lambda _f: done(0)))
    finder.search(text, WebKit2.FindOptions.CASE_INSENSITIVE | WebKit2.FindOptions.WRAP_AROUND, 100)

def print_to(path, reply):
    operation = WebKit2.PrintOperation.new(views[-1])
    wanted = Gtk.PrintSettings()
    wanted.set(Gtk.PRINT_SETTINGS_OUTPUT_URI, GLib.filename_to_uri(path))
    wanted.set(Gtk.PRINT_SETTINGS_OUTPUT_FILE_FORMAT, 'pdf')
    wanted.set_printer('Print to File')
    operation.set_print_settings(wanted)
    operation.set_page_setup(Gtk.PageSetup())
    operation.connect('finished', lambda _o: reply(True))
    operation.connect('failed', lambda _o, error: reply(str(error)))
    operation.print_()
    views[-1]._printing = operation

def script(code, reply):
    content.add_script(WebKit2.UserScript(
        code, WebKit2.UserContentInjectedFrames.ALL_FRAMES, WebKit2.UserScriptInjectionTime.START, None, None))
    reply(True)

def javascript(on, reply):
    views[-1].get_settings().set_enable_javascript(on)
    reply(True)

def zoom(factors, reply):
    text = factors['text'] != 1
    views[-1].get_settings().set_zoom_text_only(text)
    views[-1].set_zoom_level(factors['text'] if text else factors['page'])
    reply(True)

def picture(path, reply):
    view = views[-1]
    frames = []
    # what the page has painted is on the screen by the second frame
    def frame(*_):
        frames.append(1)
        if len(frames) < 3: return True
        window = view.get_window()
        pixels = Gdk.pixbuf_get_from_window(window, 0, 0, window.get_width(), window.get_height())
        pixels.savev(path, 'png', [], [])
        reply(True)
        return False
    view.add_tick_callback(frame)
    view.queue_draw()

def state(_, reply):
    view = views[-1]
    reply({'uri': view.get_uri(), 'loading': view.is_loading(), 'documents': view.documents})

WORDS = {'media': media, 'find': find, 'print': print_to, 'script': script, 'javascript': javascript,
         'state': state, 'zoom': zoom, 'picture': picture}

def incoming(_service, connection, _source):
    reader = Gio.DataInputStream.new(connection.get_input_stream())
    def read(stream, result):
        line, _ = stream.read_line_finish_utf8(result)
        if line is None: return
        (word, value), = json.loads(line).items()
        def reply(answer):
            connection.get_output_stream().write_all((json.dumps(answer) + '\n').encode())
            reader.read_line_async(GLib.PRIORITY_DEFAULT, None, read)
            return False
        WORDS[word](value, reply)
    reader.read_line_async(GLib.PRIORITY_DEFAULT, None, read)
    connection.keep = (reader, read)
    alive.append(connection)
    return True

alive = []
service = Gio.SocketService.new()
service.add_address(Gio.UnixSocketAddress.new(sys.argv[1]), Gio.SocketType.STREAM, Gio.SocketProtocol.DEFAULT, None)
service.connect('incoming', incoming)
service.start()
Gtk.main()
