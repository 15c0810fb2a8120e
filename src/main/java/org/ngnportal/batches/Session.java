package org.ngnportal.batches;

import org.ngnportal.ngnpro.NgnProSession;
import org.ngnportal.tenancy.Actor;

/**
 * The platform as the batch's actor. Each call takes one of a bounded number of turns that all batches of a node share, so
 * that pages never wait long; what a row does may make calls one after the other or at the same time.
 */
public interface Session extends NgnProSession {

    Actor actor();
}
