/** The page for people without Excel in one file, without a server: opened from a disk, it asks nobody for anything. */
import './site';
import '../main';
