// Runs before the page is drawn. Classic script: the chosen theme must not flash.
(() => {
    const KEY = 'portal.theme';
    const SCHEMES = { light: 'light', dark: 'dark', system: 'light dark' };

    const chosen = () => {
        try {
            const stored = localStorage.getItem(KEY);
            return Object.hasOwn(SCHEMES, stored) ? stored : 'system';
        } catch {
            return 'system';
        }
    };

    const apply = (theme) => {
        document.documentElement.style.colorScheme = SCHEMES[theme];
        document.documentElement.dataset.theme = theme;
    };

    const choose = (theme) => {
        if (!Object.hasOwn(SCHEMES, theme)) {
            return;
        }
        try {
            localStorage.setItem(KEY, theme);
        } catch {
            // not remembered, but shown
        }
        apply(theme);
    };

    apply(chosen());
    window.addEventListener('storage', (event) => event.key === KEY && apply(chosen()));
    window.portalTheme = { chosen, choose };

    // What some links hold behind their # is a secret: it stays neither in the address nor in the history.
    const takesToken = /\/(invitation|reset|confirm-email|confirm-deletion|keep-account|credentials)$/.test(window.location.pathname);
    let token = '';
    if (takesToken && window.location.hash) {
        token = window.location.hash.slice(1);
        window.history.replaceState(window.history.state, '', window.location.pathname + window.location.search);
    }
    window.addEventListener('hashchange', () => {
        if (takesToken && window.location.hash) {
            window.location.reload();
        }
    });
    window.portalTakeToken = () => {
        const taken = token;
        token = '';
        return taken;
    };

    const copyBySelection = (text) => {
        const area = document.createElement('textarea');
        const focused = document.activeElement;
        area.value = text;
        area.setAttribute('aria-hidden', 'true');
        area.style.position = 'fixed';
        area.style.opacity = '0';
        document.body.append(area);
        area.select();
        try {
            return document.execCommand('copy');
        } catch {
            return false;
        } finally {
            area.remove();
            focused?.focus?.();
        }
    };

    window.portalCopy = async (text) => {
        try {
            await navigator.clipboard.writeText(text);
            return true;
        } catch {
            return copyBySelection(text);
        }
    };

    const focusPage = (page) => {
        requestAnimationFrame(() => {
            if (!page.contains(document.activeElement)) {
                page.focus({ preventScroll: true });
                page.scrollIntoView?.({ block: 'nearest' });
            }
        });
    };

    window.portalFocusPage = focusPage;

    // Time left of something that ends by itself: shown every second, said at five minutes and at one.
    window.portalCountdown = (shown, spoken, seconds, left, minutesLeft) => {
        const end = Date.now() + seconds * 1000;
        const saidAt = new Set();
        const tick = () => {
            if (!shown.isConnected) {
                clearInterval(timer);
                return;
            }
            const rest = Math.max(0, Math.round((end - Date.now()) / 1000));
            const time = Math.floor(rest / 60) + ':' + String(rest % 60).padStart(2, '0');
            shown.textContent = left.replace('{time}', time);
            for (const minutes of [5, 1]) {
                if (rest <= minutes * 60 && rest > minutes * 60 - 30 && !saidAt.has(minutes)) {
                    saidAt.add(minutes);
                    spoken.textContent = minutesLeft.replace('{minutes}', minutes);
                }
            }
            if (rest === 0) {
                clearInterval(timer);
                window.location.reload();
            }
        };
        const timer = setInterval(tick, 1000);
        tick();
    };

    document.addEventListener('click', (event) => {
        const skip = event.target.closest?.('a.portal-skip');
        const page = document.getElementById('content');
        if (skip && page) {
            event.preventDefault();
            page.focus();
        }
    });

    // The sign-in form posts as plain HTML: its button is a component, which submits nothing by itself.
    const submit = (form) => {
        if (form.dataset.sent || !form.requestSubmit) {
            return;
        }
        form.requestSubmit();
    };

    document.addEventListener('click', (event) => {
        const button = event.target.closest?.('[data-submit]');
        if (button) {
            submit(button.closest('form'));
        }
    });

    document.addEventListener('keydown', (event) => {
        const form = event.target.closest?.('form[method=post]');
        if (form && event.key === 'Enter' && event.target.matches('input')) {
            event.preventDefault();
            submit(form);
        }
    });

    document.addEventListener('submit', (event) => {
        const form = event.target;
        const button = form.querySelector('[data-submit]');
        if (button) {
            form.dataset.sent = 'true';
            button.setAttribute('aria-busy', 'true');
        }
    });

    // Vaadin's indicator of a lost connection lies outside of all landmarks: a status may.
    new MutationObserver((changes, observer) => {
        const indicator = document.querySelector('vaadin-connection-indicator');
        if (indicator) {
            indicator.setAttribute('role', 'status');
            observer.disconnect();
        }
    }).observe(document.documentElement, { childList: true, subtree: true });

    // coming back by the browser's history must not find a dead form
    window.addEventListener('pageshow', () => {
        document.querySelectorAll('form[data-sent]').forEach((form) => delete form.dataset.sent);
    });
})();
