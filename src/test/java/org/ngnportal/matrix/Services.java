package org.ngnportal.matrix;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.Impersonations;
import org.springframework.context.ApplicationContext;
import org.springframework.util.ClassUtils;

/** The methods that take an {@link Actor}, of every bean whose type is part of a module's API. */
final class Services {

    /** The frame asks services and shows what they say; the sandbox is the platform, and has a matrix of its own. */
    private static final Pattern API = Pattern.compile("org\\.ngnportal\\.(?!shell$|sandbox$)[a-z]+");

    /** Takes no actor and acts for who is signed in. */
    private static final Set<Class<?>> OF_THE_SESSION = Set.of(Impersonations.class);

    private Services() {}

    /** Such as {@code Accounts.get(SipAddress)}: what else it takes than the actor. */
    static Set<String> methods(ApplicationContext parts) {
        return Arrays.stream(parts.getBeanDefinitionNames())
                .map(parts::getType)
                .filter(type -> type != null)
                .map(ClassUtils::getUserClass)
                .flatMap(Services::types)
                .distinct()
                .filter(type -> API.matcher(type.getPackageName()).matches() && Modifier.isPublic(type.getModifiers()))
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(Services::isCalledForSomebody)
                .map(Services::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<Class<?>> types(Class<?> bean) {
        return Stream.concat(Stream.of(bean), Arrays.stream(ClassUtils.getAllInterfacesForClass(bean)));
    }

    private static boolean isCalledForSomebody(Method method) {
        return Modifier.isPublic(method.getModifiers())
                && !method.isSynthetic()
                && (OF_THE_SESSION.contains(method.getDeclaringClass())
                        || Arrays.stream(method.getParameterTypes()).anyMatch(Actor.class::isAssignableFrom));
    }

    private static String name(Method method) {
        return method.getDeclaringClass().getSimpleName()
                + "."
                + method.getName()
                + Arrays.stream(method.getParameterTypes())
                        .filter(type -> !Actor.class.isAssignableFrom(type))
                        .map(Class::getSimpleName)
                        .collect(Collectors.joining(", ", "(", ")"));
    }
}
