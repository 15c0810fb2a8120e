package org.ngnportal.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServlet;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ngnportal.shell.NavigationItem;
import org.ngnportal.shell.QuickAction;
import org.ngnportal.signin.internal.TestSignIn;
import org.ngnportal.tenancy.Action;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.Needs;
import org.ngnportal.tenancy.Rights;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.core.type.filter.TypeFilter;
import org.springframework.util.ClassUtils;

/**
 * The matrix <em>page x who</em>: every page is really opened by {@linkplain Who everybody} in the running portal over
 * the sandbox, and opens for those only whom {@link Rights} allow what the page {@linkplain Needs needs}. The pages are
 * found.
 */
@ExtendWith(Premises.class)
class RouteMatrixTest {

    private static final String ALICE = "alice@alpha.example";

    private static World world;
    private static List<Class<? extends Component>> pages;
    private static Routes routes;

    @BeforeAll
    static void findPages(World settled) {
        world = settled;
        pages = types(new AnnotationTypeFilter(Route.class))
                .<Class<? extends Component>>map(page -> page.asSubclass(Component.class))
                .sorted(Comparator.comparing(Class::getName))
                .toList();
        Set<Class<? extends HasErrorParameter<?>>> errors = types(new AssignableTypeFilter(HasErrorParameter.class))
                .<Class<? extends HasErrorParameter<?>>>map(RouteMatrixTest::errorPage)
                .collect(Collectors.toSet());
        routes = new Routes(new HashSet<>(pages), errors, true);
    }

    @Test
    void everyPageSaysWhoMayOpenIt() {
        assertThat(pages)
                .isNotEmpty()
                .allMatch(page ->
                        page.isAnnotationPresent(Needs.class) != page.isAnnotationPresent(AnonymousAllowed.class));
    }

    @ParameterizedTest
    @EnumSource
    void pagesOpenForThoseWhoMay(Who who) {
        var actor = who.in(world);
        var surprises = as(
                actor,
                () -> pages.stream()
                        .filter(page -> page.isAnnotationPresent(Needs.class))
                        .filter(page -> mayOpen(actor, page) ? !isAboutSomething(page) && !opens(page) : opens(page))
                        .map(page -> page.getSimpleName() + (mayOpen(actor, page) ? " does not open" : " opens"))
                        .toList());
        assertThat(surprises).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void whatIsOfferedLeadsToPagesThatOpen(Who who) {
        var actor = who.in(world);
        var offered = new ArrayList<String>();
        world.all(NavigationItem.class).stream()
                .filter(item -> Rights.allows(actor, item.area(), Action.SEE))
                .forEach(item -> offered.add(item.path()));
        world.all(QuickAction.class).stream()
                .filter(action -> Rights.allows(actor, action.area(), action.action()))
                .forEach(action -> offered.add(action.path()));

        assertThat(as(
                        actor,
                        () -> offered.stream()
                                .filter(path -> !isPage(open(path)))
                                .toList()))
                .isEmpty();
    }

    @Test
    void pageThatIsOpenToEverybodyIsTheOnlyOneForStrangersOnAPage() {
        MockVaadin.setup(UI::new, new MockSpringServlet(routes, world.portal().parts(), UI::new));
        try {
            assertThat(pages)
                    .filteredOn(page -> !page.isAnnotationPresent(AnonymousAllowed.class))
                    .noneMatch(RouteMatrixTest::opens);
        } finally {
            MockVaadin.tearDown();
        }
    }

    @Test
    void strangersAreSentToTheLoginPage() throws Exception {
        try (var browser = HttpClient.newHttpClient()) {
            for (var page : pages) {
                var address = URI.create(world.portal().url(path(page)));
                var answer = browser.send(
                        HttpRequest.newBuilder(address)
                                .header("Accept", "text/html")
                                .build(),
                        BodyHandlers.ofString());
                boolean open = page.isAnnotationPresent(AnonymousAllowed.class);
                assertThat(answer.statusCode()).as(page.getSimpleName()).isEqualTo(open ? 200 : 302);
                assertThat(answer.headers()
                                .firstValue("Location")
                                .map(to -> URI.create(to).getPath())
                                .orElse(""))
                        .as(page.getSimpleName())
                        .isEqualTo(open ? "" : "/login");
            }
        }
    }

    /** Classes of the portal itself. */
    private static Stream<Class<?>> types(TypeFilter filter) {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(filter);
        return scanner.findCandidateComponents("org.ngnportal").stream()
                .<Class<?>>map(found -> ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null))
                .filter(type -> !isOfTests(type));
    }

    @SuppressWarnings("unchecked")
    private static Class<? extends HasErrorParameter<?>> errorPage(Class<?> type) {
        return (Class<? extends HasErrorParameter<?>>) type;
    }

    private static boolean mayOpen(Actor actor, Class<?> page) {
        var needs = page.getAnnotation(Needs.class);
        return needs == null || Rights.allows(actor, needs.value(), needs.action());
    }

    private static <T> T as(Actor actor, Supplier<T> visit) {
        TestSignIn.as(actor);
        MockVaadin.setup(UI::new, new MockSpringServlet(routes, world.portal().parts(), UI::new));
        try {
            return visit.get();
        } finally {
            MockVaadin.tearDown();
            TestSignIn.nobody();
        }
    }

    private static boolean opens(Class<? extends Component> page) {
        return open(path(page)).stream().anyMatch(page::isInstance);
    }

    /** One that shows a thing says that there is none when there is none: its own tests are about that. */
    private static boolean isAboutSomething(Class<?> page) {
        return page.getAnnotation(Route.class).value().contains(":") || HasUrlParameter.class.isAssignableFrom(page);
    }

    private static boolean isPage(List<HasElement> shown) {
        return !shown.isEmpty() && shown.stream().noneMatch(HasErrorParameter.class::isInstance);
    }

    /** What is shown at an address, innermost first. */
    private static List<HasElement> open(String path) {
        try {
            var location = new Location(path);
            UI.getCurrent().navigate(location.getPath(), location.getQueryParameters());
            MockVaadin.clientRoundtrip(false);
            return List.copyOf(UI.getCurrent().getInternals().getActiveRouterTargetsChain());
        } catch (RuntimeException failure) {
            for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
                if (cause instanceof NotFoundException) {
                    return List.of();
                }
            }
            throw failure;
        }
    }

    private static String path(Class<? extends Component> page) {
        var template = page.getAnnotation(Route.class).value();
        return template.replace(":address", ALICE).replaceAll(":\\w+(\\([^/]*\\))?", "1");
    }

    private static boolean isOfTests(Class<?> type) {
        return type.getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath()
                .contains("/test-classes/");
    }
}
