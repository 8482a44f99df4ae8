import { makeStyles } from '@fluentui/react-components';
import type { Piece } from '../../../logic/rules/marked';
import { colours } from '../../../theme';

const useStyles = makeStyles({
  text: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  mark: { backgroundColor: '#fff1b8', color: 'inherit', borderRadius: '2px', boxShadow: `inset 0 -1px 0 ${colours.openBar}` },
});

/** A printed text with the words marked that something rests on. */
export function Marked({ pieces }: { pieces: readonly Piece[] }) {
  const styles = useStyles();
  return (
    <span className={styles.text}>
      {pieces.map(({ text, marked }, index) =>
        marked ? (
          <mark key={index} className={styles.mark}>
            {text}
          </mark>
        ) : (
          <span key={index}>{text}</span>
        ),
      )}
    </span>
  );
}
