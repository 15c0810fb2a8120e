package org.ngnportal.provisioning.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.ngnportal.provisioning.SoftphoneAccount;
import org.ngnportal.sip.SipAddress;
import org.ngnportal.vault.Secret;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class LinphoneXmlTest {

    private static final SipAddress ZOE = new SipAddress("zoe", "alpha.example");

    private static String entry(SoftphoneAccount account, String section, String name) throws Exception {
        var xml = LinphoneXml.of(Setup.of(account)).reveal();
        var document =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
        var entries = document.getElementsByTagName("entry");
        for (int i = 0; i < entries.getLength(); i++) {
            var entry = (Element) entries.item(i);
            if (entry.getAttribute("name").equals(name)
                    && ((Element) entry.getParentNode()).getAttribute("name").equals(section)) {
                return entry.getTextContent();
            }
        }
        return "";
    }

    private static SoftphoneAccount account(String name, String proxy) {
        return new SoftphoneAccount(ZOE, name, new Secret("alice-<&>-secret"), proxy);
    }

    @Test
    void theSettingsHoldADigestAndNoPassword() throws Exception {
        var account = account("Zoë", "proxy.alpha.example:5061;transport=tls");

        assertThat(LinphoneXml.of(Setup.of(account)).reveal()).doesNotContain("secret");
        assertThat(entry(account, "auth_info_0", "ha1")).matches("[0-9a-f]{32}");
        assertThat(entry(account, "proxy_0", "reg_identity")).isEqualTo("\"Zoë\" <sip:zoe@alpha.example>");
        assertThat(entry(account, "proxy_0", "reg_route")).isEqualTo("<sip:proxy.alpha.example:5061;transport=tls>");
    }

    @Test
    void hostileNamesAndProxiesAddNothing() throws Exception {
        var account = account("\"> <sip:eve@evil>\u0000</entry>\n", "proxy>\n<sip:evil");

        assertThat(entry(account, "proxy_0", "reg_identity"))
                .isEqualTo("\"sip:eve@evil /entry\" <sip:zoe@alpha.example>");
        assertThat(entry(account, "proxy_0", "reg_proxy")).isEqualTo("<sip:alpha.example>");
        assertThat(entry(account, "proxy_0", "reg_route")).isEmpty();
    }
}
