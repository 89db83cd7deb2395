/** Stands in for rooms that are being built: questions and pictures. */
import type { Asker, PictureRenderer } from './discord/services.js';

export const createAsker = (_: object): Asker => ({
  ask: (question) => ({
    status: 'not_understood',
    lead: [[{ text: question }]],
    sections: [],
    notes: [],
    incidents: [],
    suggestions: [],
    figures: [],
    groups: [],
  }),
});

export const createPictures = (): PictureRenderer & { close(): Promise<void> } => ({
  render: () => Promise.reject(new Error('pictures are not built yet')),
  close: () => Promise.resolve(),
});
