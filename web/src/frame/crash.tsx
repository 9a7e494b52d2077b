import { Component, type ReactNode } from 'react';
import { useTexts } from '../texts/language';
import { Button } from '../ui/button';
import { Page } from '../ui/page';
import { frameTexts } from './frame.texts';

/** Keeps a failure to the page where it happened; another address starts anew. */
export class CrashBoundary extends Component<{ at: string; children: ReactNode }, { crashedAt: string | null }> {
  override state = { crashedAt: null as string | null };

  static getDerivedStateFromError() {
    return { crashedAt: '' };
  }

  override componentDidCatch(error: Error) {
    console.error(error);
    this.setState({ crashedAt: this.props.at });
  }

  override render() {
    const { crashedAt } = this.state;
    const isHere = crashedAt === '' || crashedAt === this.props.at;
    return crashedAt !== null && isHere ? <Crash /> : this.props.children;
  }
}

/** A page whose file is gone after a new version was installed ends here too: reloading fetches the new one. */
function Crash() {
  const t = useTexts(frameTexts);
  return (
    <Page title={t('crash.title')} lead={t('crash.text')} narrow>
      <div>
        <Button look="primary" onClick={() => location.reload()}>
          {t('crash.reload')}
        </Button>
      </div>
    </Page>
  );
}
