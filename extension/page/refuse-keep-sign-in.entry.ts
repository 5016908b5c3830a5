import { likelySignIn } from '../../sdk/lib/likely-sign-in';
import { refuseStorage } from './refuse';

refuseStorage(likelySignIn);
