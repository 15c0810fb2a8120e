// Warns before a session ends for want of use, and leaves the page when it is over. All tabs of a browser share the session,
// so they share what is known of its end.
(() => {
    const KEY = 'portal.session';
    const SECOND = 1000;
    const ASK_EVERY = 60 * SECOND;

    let words = {};
    let warning = 0;
    let asked = 0;
    let active = false;
    let dialog = null;
    let end = { at: 0, extendable: true };

    const meta = (name) => document.querySelector(`meta[name="${name}"]`)?.content;

    const know = (time) => {
        end = { at: Date.now() + time.left * SECOND, extendable: time.extendable };
        try {
            localStorage.setItem(KEY, JSON.stringify(end));
        } catch {
            // other tabs ask for themselves
        }
        show();
    };

    const ask = async (method) => {
        asked = Date.now();
        const headers = { Accept: 'application/json' };
        if (method === 'POST' && meta('_csrf_header')) {
            headers[meta('_csrf_header')] = meta('_csrf');
        }
        let answer;
        try {
            answer = await fetch(words.address, { method, headers, redirect: 'manual', cache: 'no-store' });
        } catch {
            // no connection: Vaadin says so
            return;
        }
        if (answer.ok) {
            know(await answer.json());
        } else if (answer.status < 500) {
            location.reload();
        }
    };

    const element = (name, text, attributes = {}) => {
        const made = document.createElement(name);
        made.textContent = text;
        Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
        return made;
    };

    const open = () => {
        dialog = element('dialog', '', { class: 'signin-warning', 'aria-labelledby': 'signin-warning-title' });
        const title = element('h2', words.title, { id: 'signin-warning-title' });
        const text = element('p', end.extendable ? words.idle : words.limit);
        const left = element('p', '', { class: 'signin-warning-left', role: 'timer', 'aria-live': 'off' });
        const button = element('vaadin-button', end.extendable ? words.stay : words.leave, { theme: 'primary' });
        const answer = () => {
            const extendable = end.extendable;
            close();
            if (extendable) {
                ask('POST');
            }
        };
        button.addEventListener('click', answer);
        dialog.addEventListener('cancel', (event) => {
            event.preventDefault();
            answer();
        });
        dialog.append(title, text, left, button);
        document.body.append(dialog);
        dialog.showModal();
        button.focus();
    };

    let closedFor = 0;

    const close = () => {
        dialog?.close();
        dialog?.remove();
        dialog = null;
        closedFor = end.at;
    };

    const show = () => {
        const left = end.at - Date.now();
        if (left > warning) {
            if (dialog) {
                close();
            }
            return;
        }
        if (!dialog && closedFor !== end.at) {
            open();
        }
        if (dialog) {
            const seconds = Math.max(0, Math.ceil(left / SECOND));
            const clock = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
            dialog.querySelector('.signin-warning-left').textContent = words.clock.replace('{0}', clock);
        }
    };

    const tick = () => {
        const waited = Date.now() - asked;
        if (active && !dialog && waited > ASK_EVERY) {
            active = false;
            ask('POST');
        } else if (end.at <= Date.now() ? waited > 5 * SECOND : waited > ASK_EVERY && !document.hidden) {
            ask('GET');
        }
        show();
    };

    const watch = (told) => {
        const first = !words.address;
        words = told;
        warning = told.warning * SECOND;
        asked = Date.now();
        know(told);
        if (first) {
            ['pointerdown', 'keydown', 'wheel', 'touchmove'].forEach((type) =>
                document.addEventListener(type, () => { active = true; }, { capture: true, passive: true }));
            window.addEventListener('storage', (event) => {
                if (event.key === KEY && event.newValue) {
                    end = JSON.parse(event.newValue);
                    show();
                }
            });
            window.setInterval(tick, SECOND);
        }
    };

    window.portalSession = { watch };
})();
