// compiled in the page; an application made with Angular's command line leaves this line out
import '@angular/compiler';
import { Component, CUSTOM_ELEMENTS_SCHEMA, enableProdMode, signal } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import type { ExosomeFaqToggleEvent } from 'exosome-faq';
import 'exosome-faq/define';

@Component({
  selector: 'app-root',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <main>
      <h1>Angular</h1>
      <p>
        Opened last: <output>{{ last() }}</output>
      </p>
      <button (click)="spanish.set(!spanish())">{{ spanish() ? 'English' : 'Español' }}</button>
      <exosome-faq
        [lang]="spanish() ? 'es' : 'en'"
        [headingLevel]="2"
        (exosome-faq-toggle)="toggled($event)"
      ></exosome-faq>
    </main>
  `,
})
class Questions {
  readonly last = signal('nothing yet');
  readonly spanish = signal(false);

  toggled({ questionId, open }: ExosomeFaqToggleEvent) {
    if (open) this.last.set(questionId);
  }
}

enableProdMode();
bootstrapApplication(Questions).catch((error: unknown) => console.error(error));
