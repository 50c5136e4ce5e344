import { announce } from './announce.ts';

/**
 * Scripts that a page names but does not run: each stands in a `<template data-later="name">`, so that what a reader
 * may never turn to is neither fetched nor part of the page's own script.
 */
export function runLater(name: string): void {
  const template = document.querySelector<HTMLTemplateElement>(`template[data-later="${name}"]`);
  const script = template?.content.querySelector('script');
  if (!template || !script) return;
  template.remove();
  // A script that was parsed inert never runs; a new one does.
  const running = document.createElement('script');
  running.type = 'module';
  running.src = script.src;
  running.onerror = () => announce('Không tải được phần này. Hãy kiểm tra mạng rồi mở lại trang.');
  document.head.append(running);
}
