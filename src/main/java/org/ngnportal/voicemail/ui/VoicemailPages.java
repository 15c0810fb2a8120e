package org.ngnportal.voicemail.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import org.ngnportal.shell.NavigationItem;
import org.ngnportal.tenancy.Area;
import org.ngnportal.voicemail.VoicemailNavigation;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this feature adds to the frame. */
@Configuration(proxyBeanMethods = false)
class VoicemailPages {

    @Bean
    NavigationItem voicemailItem() {
        return new NavigationItem(40, "voicemail.navigation", Area.MY, VoicemailNavigation.OWN, VaadinIcon.MICROPHONE);
    }
}
