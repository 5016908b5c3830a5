import { refuseStorage } from './refuse';

refuseStorage(() => false);
