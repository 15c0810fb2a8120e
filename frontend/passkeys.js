// Passkeys: asks the browser for one, or to make one, as the server wants it. Buffers travel as base64url.
(() => {
    const bytes = (text) =>
        Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (letter) => letter.charCodeAt(0));

    const text = (buffer) =>
        btoa(Array.from(new Uint8Array(buffer), (byte) => String.fromCharCode(byte)).join(''))
            .replace(/\+/g, '-')
            .replace(/\//g, '_')
            .replace(/=+$/, '');

    // what the server leaves open is absent, not null
    const parse = (json) => JSON.parse(json, (key, value) => value ?? undefined);

    const known = (credentials) => (credentials ?? []).map((each) => ({ ...each, id: bytes(each.id) }));

    const answer = (credential, response) =>
        JSON.stringify({
            id: credential.id,
            rawId: text(credential.rawId),
            type: credential.type,
            authenticatorAttachment: credential.authenticatorAttachment ?? undefined,
            clientExtensionResults: credential.getClientExtensionResults(),
            response,
        });

    const create = async (json) => {
        const options = parse(json);
        const credential = await navigator.credentials.create({
            publicKey: {
                ...options,
                challenge: bytes(options.challenge),
                user: { ...options.user, id: bytes(options.user.id) },
                excludeCredentials: known(options.excludeCredentials),
            },
        });
        return answer(credential, {
            attestationObject: text(credential.response.attestationObject),
            clientDataJSON: text(credential.response.clientDataJSON),
            transports: credential.response.getTransports?.() ?? [],
        });
    };

    const get = async (json) => {
        const options = parse(json);
        const credential = await navigator.credentials.get({
            publicKey: {
                ...options,
                challenge: bytes(options.challenge),
                allowCredentials: known(options.allowCredentials),
            },
        });
        const { authenticatorData, clientDataJSON, signature, userHandle } = credential.response;
        return answer(credential, {
            authenticatorData: text(authenticatorData),
            clientDataJSON: text(clientDataJSON),
            signature: text(signature),
            userHandle: userHandle ? text(userHandle) : undefined,
        });
    };

    const supported = () => 'PublicKeyCredential' in window;

    const ask = async (form) => {
        const challenge = await fetch(form.dataset.challenge, {
            method: 'POST',
            headers: { [form.dataset.csrfHeader]: form.elements.namedItem('_csrf').value },
            redirect: 'error',
        });
        if (!challenge.ok) {
            location.reload();
            return;
        }
        const options = await challenge.text();
        const credential = await (form.dataset.passkey === 'create' ? create(options) : get(options));
        form.elements.namedItem('credential').value = credential;
        form.requestSubmit();
    };

    const tell = (form, problem) => {
        const place = form.querySelector('[data-problem]');
        place.textContent = form.dataset[problem];
        place.hidden = false;
    };

    const start = async (button) => {
        const form = button.closest('form');
        if (!supported()) {
            tell(form, 'unsupported');
            return;
        }
        button.setAttribute('aria-busy', 'true');
        form.querySelector('[data-problem]').hidden = true;
        try {
            await ask(form);
        } catch (failure) {
            tell(form, failure.name === 'InvalidStateError' ? 'known' : 'cancelled');
        } finally {
            button.removeAttribute('aria-busy');
        }
    };

    document.addEventListener('click', (event) => {
        const button = event.target.closest?.('[data-passkey-start]');
        if (button && !button.hasAttribute('aria-busy')) {
            start(button);
        }
    });

    window.portalPasskeys = { supported, create };

    // a list of codes as a file that never was on a server
    window.portalSaveText = (name, content) => {
        const link = document.createElement('a');
        link.href = URL.createObjectURL(new Blob([content], { type: 'text/plain' }));
        link.download = name;
        link.click();
        setTimeout(() => URL.revokeObjectURL(link.href), 1000);
    };

    document.addEventListener('click', (event) => {
        const button = event.target.closest?.('[data-save-codes]');
        if (button) {
            window.portalSaveText(button.dataset.saveCodes, button.dataset.content);
        }
    });
})();
