// Counts the minutes that are left, and tells the server once when they are over.
(() => {
    const SECOND = 1000;
    const MINUTE = 60 * SECOND;
    const LOOK_EVERY = 5 * SECOND;

    if (customElements.get('portal-countdown')) {
        return;
    }
    customElements.define('portal-countdown', class extends HTMLElement {
        connectedCallback() {
            this.end = Date.now() + Number(this.getAttribute('left')) * SECOND;
            this.timer = setInterval(() => this.show(), LOOK_EVERY);
        }

        disconnectedCallback() {
            clearInterval(this.timer);
        }

        show() {
            const minutes = Math.ceil((this.end - Date.now()) / MINUTE);
            if (minutes <= 0) {
                clearInterval(this.timer);
                this.dispatchEvent(new CustomEvent('over'));
                return;
            }
            const pattern = this.getAttribute(minutes < 60 ? 'minutes' : 'hours');
            const text = pattern
                .replace('%h', Math.floor(minutes / 60))
                .replace('%m', minutes < 60 ? minutes : minutes % 60);
            if (this.textContent !== text) {
                this.textContent = text;
            }
        }
    });
})();
