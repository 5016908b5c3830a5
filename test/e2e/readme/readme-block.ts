import { docBlock } from './doc-block';

/** The code block of README.md that follows the marker `<!-- example:name -->`. */
export const readmeBlock = (name: string): string => docBlock('README.md', name);
