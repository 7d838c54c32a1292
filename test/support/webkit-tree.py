#!/usr/bin/python3
"""Prints the accessibility tree of the page in webkit-host.py, as AT-SPI has it, as JSON; null while there is none."""
import json
import gi
gi.require_version('Atspi', '2.0')
from gi.repository import Atspi

def children(node):
    for i in range(node.get_child_count()):
        child = node.get_child_at_index(i)
        if child: yield child

def find(node, role):
    if node.get_role_name() == role: return node
    for child in children(node):
        found = find(child, role)
        if found: return found

def read(node):
    attributes = node.get_attributes()
    states = [state.value_nick for state in node.get_state_set().get_states()]
    role = attributes.get('computed-role') or node.get_role_name()
    text = Atspi.Text.get_text(node, 0, -1) if 'Text' in node.get_interfaces() else ''
    # not from the text's attributes: to be asked for those of a <summary> kills WebKitGTK 2.50
    lang = node.get_object_locale() or None
    inside = [read(child) for child in children(node)]
    # the text of an element has U+FFFC where a child stands
    if text and role != 'text':
        pieces = text.split('\uFFFC')
        rest = inside if len(pieces) == len(inside) + 1 else None
        texts = [{'role': 'text', 'name': piece, 'lang': lang} for piece in pieces]
        inside = [texts[0]] + ([one for pair in zip(rest, texts[1:]) for one in pair] if rest is not None else inside)
    answer = {'role': role, 'name': node.get_name(), 'children': inside}
    if role == 'text': answer['text'] = text
    if lang: answer['lang'] = lang
    if role == 'heading': answer['level'] = int(attributes.get('level', 0))
    if 'expandable' in states: answer['expanded'] = 'expanded' in states
    if 'focusable' in states: answer['focusable'] = True
    return answer

document = find(Atspi.get_desktop(0), 'document web')
print(json.dumps(document and read(document)))
