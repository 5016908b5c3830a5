import { render } from 'preact';
import { localiseDocument } from '../ui/localise-document';
import { text } from '../ui/text';
import { App } from './App';

localiseDocument(text('privacyTitle'));
render(<App />, document.getElementById('app') ?? document.body);
